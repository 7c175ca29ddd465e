import type { CursorText } from "./sentence-cursor";
import { turnIndexAt } from "./sentence-cursor";
import type { Span } from "./span";

/** One step of one edge of a passage. */
export interface EdgeMove {
  readonly edge: "start" | "end";
  readonly unit: "character" | "word" | "sentence";
  readonly forward: boolean;
}

/** Finds the pieces of a text; `Intl.Segmenter` with granularity "word" or "grapheme" is one. */
interface PieceSegmenter {
  segment(
    text: string,
  ): Iterable<{ readonly index: number; readonly segment: string; readonly isWordLike?: boolean | undefined }>;
}

/** What the edges are moved in. */
export interface EdgeText extends Pick<CursorText, "sentencesOf"> {
  readonly turns: readonly (Span & { readonly text: string })[];
  readonly words: PieceSegmenter;
  /** Characters as a reader sees them: an edge never falls inside one. */
  readonly characters: PieceSegmenter;
}

const piecesOf = (text: EdgeText, index: number, unit: EdgeMove["unit"]): readonly Span[] => {
  const turn = text.turns[index];
  if (!turn) return [];
  if (unit === "sentence") return text.sentencesOf(index);
  const pieces = [...(unit === "word" ? text.words : text.characters).segment(turn.text)];
  return pieces
    .filter((piece) => (unit === "word" ? piece.isWordLike !== false : piece.segment.trim() !== ""))
    .map((piece) => ({ start: turn.start + piece.index, end: turn.start + piece.index + piece.segment.length }));
};

/**
 * The passage with one edge at the next word, sentence or character. A start lies where one begins and an end where one
 * ends, so that no blank is at an edge; the edges never meet, and they go on into the turn before or after.
 * @returns the same passage when there is nowhere to go
 */
export const moveEdge = (text: EdgeText, span: Span, move: EdgeMove): Span => {
  const { edge, unit, forward } = move;
  const at = span[edge];
  const inside = edge === "end" ? Math.max(span.start, at - 1) : at;
  const step = forward ? 1 : -1;
  for (let index = turnIndexAt(text.turns, inside); index >= 0 && index < text.turns.length; index += step) {
    const edges = piecesOf(text, index, unit).map((piece) => piece[edge]);
    const found = forward ? edges.find((place) => place > at) : edges.findLast((place) => place < at);
    if (found === undefined) continue;
    const moved = edge === "start" ? { start: found, end: span.end } : { start: span.start, end: found };
    return moved.start < moved.end ? moved : span;
  }
  return span;
};
