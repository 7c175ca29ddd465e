import { type GraphemeSegmenter, isCharacterEdge } from "./is-character-edge";
import { type CodePointOffset, codePointOffset, type IndexedText, sliceText, toUtf16 } from "./offset";

/** A passage as a coding stores it: where it is, its words, and what stands before and after it, to find it again. */
export type Anchor = {
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
  readonly exact: string;
  /** Up to 32 code points before the passage. */
  readonly prefix: string;
  /** Up to 32 code points after the passage. */
  readonly suffix: string;
};

/** Why a passage is refused. */
export const anchorRefusals = [
  "anchor_out_of_range",
  "anchor_empty",
  "anchor_mismatch",
  "anchor_splits_character",
] as const;

/** One of {@link anchorRefusals}. */
export type AnchorRefusal = (typeof anchorRefusals)[number];

/** The passage as it may be stored, or why not. */
export type AnchorDecision =
  | { readonly ok: true; readonly anchor: Anchor }
  | { readonly ok: false; readonly reason: AnchorRefusal };

const CONTEXT = 32;

const isInside = (indexed: IndexedText, offset: number): boolean =>
  Number.isSafeInteger(offset) && offset >= 0 && offset <= indexed.length;

/**
 * A passage may be coded only where its words stand: `text[start, end)` by code points equals `exact`. An empty passage, one that
 * leaves the text and one that cuts a character (an emoji sequence, a letter and its accent) are refused.
 * @example decideAnchor(indexText("A border, a river."), { start: 2, end: 8, exact: "border" }, segmenter)
 */
export const decideAnchor = (
  indexed: IndexedText,
  passage: { readonly start: number; readonly end: number; readonly exact: string },
  segmenter: GraphemeSegmenter,
): AnchorDecision => {
  if (!isInside(indexed, passage.start) || !isInside(indexed, passage.end))
    return { ok: false, reason: "anchor_out_of_range" };
  if (passage.end <= passage.start) return { ok: false, reason: "anchor_empty" };
  const start = codePointOffset(passage.start);
  const end = codePointOffset(passage.end);
  const exact = sliceText(indexed, start, end);
  if (exact !== passage.exact) return { ok: false, reason: "anchor_mismatch" };
  const edges = [toUtf16(indexed, start), toUtf16(indexed, end)];
  if (!edges.every((at) => isCharacterEdge(indexed.text, at, segmenter))) {
    return { ok: false, reason: "anchor_splits_character" };
  }
  const prefix = sliceText(indexed, codePointOffset(Math.max(0, start - CONTEXT)), start);
  const suffix = sliceText(indexed, end, codePointOffset(Math.min(indexed.length, end + CONTEXT)));
  return { ok: true, anchor: { start, end, exact, prefix, suffix } };
};
