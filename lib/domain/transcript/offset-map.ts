import { type Utf16Offset, utf16Offset } from "./offset";

/**
 * One rewritten stretch `[start, end)` of a text, in UTF-16 units; `length` units stand in its place afterwards, and everything
 * before it moved by `shift`.
 */
export type MappedEdit = {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly shift: number;
};

/** The edits that made one text of another, ascending and without overlap; everything between them was kept. */
export type OffsetMap = readonly MappedEdit[];

/** A position carried into another text; `isSnapped` when it lay inside a stretch that was rewritten and moved to its edge. */
export type MappedOffset = { readonly offset: Utf16Offset; readonly isSnapped: boolean };

/** The last edit that begins before the position, or at it when the position is the end of a passage. */
const findEdit = (map: OffsetMap, offset: number, edge: "start" | "end"): MappedEdit | undefined => {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const edit = map[middle];
    const isInsertionHere = edit !== undefined && edit.start === offset && edit.end === offset && edge === "end";
    if (edit !== undefined && (edit.start < offset || isInsertionHere)) low = middle + 1;
    else high = middle;
  }
  return map[low - 1];
};

/**
 * Carries a position of a foreign text through every step that made our text of it. A position inside a rewritten stretch moves
 * outward: a start to the left, an end to the right.
 */
export const mapOffset = (maps: readonly OffsetMap[], offset: Utf16Offset, edge: "start" | "end"): MappedOffset => {
  let current: number = offset;
  let isSnapped = false;
  for (const map of maps) {
    const edit = findEdit(map, current, edge);
    if (edit === undefined) continue;
    const isInside = current < edit.end;
    isSnapped ||= isInside;
    if (isInside) current = edit.start + edit.shift + (edge === "end" ? edit.length : 0);
    else current += edit.shift + edit.length - (edit.end - edit.start);
  }
  return { offset: utf16Offset(current), isSnapped };
};
