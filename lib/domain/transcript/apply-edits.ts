import type { MappedEdit, OffsetMap } from "./offset-map";

/** A stretch `[start, end)` of a text, in UTF-16 units, and what stands there instead. */
export type TextEdit = { readonly start: number; readonly end: number; readonly replacement: string };

/**
 * Rewrites a text by replacing stretches of it, and keeps the map by which positions of the old text are found in the new one.
 * @throws RangeError when two edits overlap, run backwards or leave the text.
 */
export const applyEdits = (
  text: string,
  edits: readonly TextEdit[],
): { readonly text: string; readonly map: OffsetMap } => {
  if (edits.length === 0) return { text, map: [] };
  const parts: string[] = [];
  const map: MappedEdit[] = [];
  let at = 0;
  let shift = 0;
  for (const { start, end, replacement } of edits) {
    if (start < at || end < start || end > text.length) throw new RangeError(`edit ${start}-${end} after ${at}`);
    parts.push(text.slice(at, start), replacement);
    map.push({ start, end, length: replacement.length, shift });
    shift += replacement.length - (end - start);
    at = end;
  }
  parts.push(text.slice(at));
  return { text: parts.join(""), map };
};
