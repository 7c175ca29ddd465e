/** One cell: its value, and smaller lines below it. */
export interface PrintedCell {
  readonly text: string;
  readonly notes: readonly string[];
}

/** One row: the first cell is its heading. */
export interface PrintedRow {
  readonly heading: string;
  readonly cells: readonly PrintedCell[];
  /** The outcome: printed heavier, with a line above. */
  readonly isStrong: boolean;
}

/** A table that a thesis can paste: a caption, a head, rows. */
export interface PrintedTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly PrintedRow[];
  /** How wide the columns are beside each other; the last weight holds for all further ones. */
  readonly weights: readonly number[];
}

/** A value of a data sheet. Numbers are numbers, everything else is text; null is an empty cell. */
export type SheetValue = string | number | null;

/** A sheet of data: one head row, no merged cells, nothing computed. */
export interface DataSheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
}

/**
 * What a file says, before it is written as Word, Excel, CSV or a web page. The sentences are settled here, so that all
 * formats say the same.
 */
export interface PrintedDocument {
  readonly title: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly tables: readonly PrintedTable[];
  /** Sentences below the tables: the rule, the basis, what is marked. */
  readonly notes: readonly string[];
  /** The same as data; the first sheet is the one that CSV holds. */
  readonly sheets: readonly [DataSheet, ...DataSheet[]];
  /** Where it comes from, as pairs of a word and a value. */
  readonly about: readonly (readonly [string, string])[];
  /** The moment of the export, RFC 3339: the only time in the file's own properties. */
  readonly madeAt: string;
}
