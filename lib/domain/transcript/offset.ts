declare const unit: unique symbol;

/** A position counted in Unicode code points: the unit of the database, the API and every export. */
export type CodePointOffset = number & { readonly [unit]: "code point" };

/** A position counted in UTF-16 units: what JavaScript strings and the browser's selection count. Never stored, never sent. */
export type Utf16Offset = number & { readonly [unit]: "UTF-16 unit" };

/** A text with the table that converts its offsets; built once per text, so that a conversion costs a binary search at most. */
export type IndexedText = {
  readonly text: string;
  /** Length in code points. */
  readonly length: CodePointOffset;
  /** Code point offsets of the characters outside the basic plane, ascending: each takes two UTF-16 units. */
  readonly astral: Uint32Array;
};

/**
 * Names a number as an offset in code points.
 * @throws RangeError when it is not a whole number from 0.
 */
export const codePointOffset = (value: number): CodePointOffset => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not an offset: ${value}`);
  return value as CodePointOffset;
};

/**
 * Names a number as an offset in UTF-16 units.
 * @throws RangeError when it is not a whole number from 0.
 */
export const utf16Offset = (value: number): Utf16Offset => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not an offset: ${value}`);
  return value as Utf16Offset;
};

/**
 * Counts a text once: where its characters outside the basic plane stand. A lone surrogate counts as one code point.
 * @example indexText("a😀b").length // 3, though "a😀b".length is 4
 */
export const indexText = (text: string): IndexedText => {
  const found: number[] = [];
  for (const hit of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) found.push(hit.index - found.length);
  return { text, length: codePointOffset(text.length - found.length), astral: Uint32Array.from(found) };
};

/** How many of the sorted numbers are smaller than the limit. */
const countBelow = (sorted: Uint32Array, isBelow: (value: number, position: number) => boolean): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(sorted[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Where a code point offset lies in the JavaScript string.
 * @throws RangeError beyond the end of the text.
 */
export const toUtf16 = (indexed: IndexedText, offset: CodePointOffset): Utf16Offset => {
  if (offset > indexed.length) throw new RangeError(`offset ${offset} of a text of ${indexed.length} code points`);
  return utf16Offset(offset + countBelow(indexed.astral, (position) => position < offset));
};

/**
 * Which code point offset a position in the JavaScript string is. Between the halves of one character it moves outward:
 * a start to the left, an end to the right.
 * @throws RangeError beyond the end of the text.
 */
export const toCodePoint = (
  indexed: IndexedText,
  offset: Utf16Offset,
  edge: "start" | "end" = "start",
): CodePointOffset => {
  if (offset > indexed.text.length) throw new RangeError(`offset ${offset} of a text of ${indexed.text.length} units`);
  const before = countBelow(indexed.astral, (position, rank) => position + rank < offset);
  const last = before > 0 ? (indexed.astral[before - 1] ?? 0) + before - 1 : -2;
  const isInside = last + 1 === offset;
  return codePointOffset(offset - before + (isInside && edge === "end" ? 1 : 0));
};

/**
 * The words of a passage, by code points.
 * @throws RangeError beyond the end of the text.
 * @example sliceText(indexText("a😀b"), 1, 2) // "😀"
 */
export const sliceText = (indexed: IndexedText, start: CodePointOffset, end: CodePointOffset): string =>
  indexed.text.slice(toUtf16(indexed, start), toUtf16(indexed, end));
