import type { SourceDocument, SourceLine } from "./source-document";

/** A line that may begin a contribution: the label on it and where its words begin (the line's end when it has none). */
export type LabelHit = {
  readonly line: number;
  readonly label: string;
  readonly wordsStart: number;
  readonly startMs?: number;
  /** Variant of the convention, where it has several. */
  readonly style?: "colon-inside" | "colon-outside";
};

/** A way in which transcripts say who speaks. */
export type Convention = {
  readonly name: string;
  /** True when the shape alone says that it is a label (a heading, bold type, a time beside the name). */
  readonly isStructural: boolean;
  readonly find: (line: SourceLine, words: string, source: SourceDocument) => Omit<LabelHit, "line"> | undefined;
};

/** The label without colon, brackets around it and doubled blanks; nothing when no letter is left. */
export const tidyLabel = (raw: string): string | undefined => {
  if (raw.length > 200) return undefined;
  const label = raw
    .trim()
    .replace(/^[<[{](.*)[>\]}]$/u, "$1")
    .replace(/^[*_#@]+|[*_]+$/gu, "")
    .replace(/\s*[:：]\s*$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  return /\p{L}/u.test(label) && label.length <= 80 ? label : undefined;
};

/** Where the next visible character stands, at or after a place of the line. */
export const skipBlanks = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && /\s/.test(text[at] ?? "")) at += 1;
  return at;
};
