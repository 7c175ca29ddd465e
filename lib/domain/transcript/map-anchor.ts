import { type GraphemeSegmenter, isCharacterEdge } from "./is-character-edge";
import { mapPosition } from "./map-position";
import { codePointOffset, type IndexedText, sliceText, toUtf16 } from "./offset";
import type { StepMap } from "./text-step";

/** Where a passage stands in a corrected text, in code points, with the words that stand there. */
export type MappedAnchor = { readonly start: number; readonly end: number; readonly exact: string };

const isBlank = (character: string): boolean => character.trim() === "";

/**
 * Carries a passage into the corrected text. Its start sticks right, its end sticks left; white space at an edge is left out
 * when the words changed; an edge never falls inside a character as a reader sees it, it moves outward. Null when nothing of
 * the passage is left: it needs a person's decision.
 * @param exact the words of the passage in the base text
 */
export const mapAnchor = (
  next: IndexedText,
  map: StepMap,
  passage: { readonly start: number; readonly end: number; readonly exact: string },
  segmenter: GraphemeSegmenter,
): MappedAnchor | null => {
  let start = mapPosition(map, passage.start, "start");
  let end = mapPosition(map, passage.end, "end");
  if (start >= end) return null;
  const wordsOf = () => sliceText(next, codePointOffset(start), codePointOffset(end));
  if (wordsOf() !== passage.exact) {
    const characters = [...wordsOf()];
    const first = characters.findIndex((character) => !isBlank(character));
    if (first < 0) return null;
    const last = characters.findLastIndex((character) => !isBlank(character));
    end = start + last + 1;
    start += first;
  }
  const isEdge = (at: number) => isCharacterEdge(next.text, toUtf16(next, codePointOffset(at)), segmenter);
  while (!isEdge(start)) start -= 1;
  while (!isEdge(end)) end += 1;
  return { start, end, exact: wordsOf() };
};
