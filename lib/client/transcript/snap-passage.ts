import type { Span } from "./span";

/** Finds words or characters; `Intl.Segmenter` is one. */
export interface WordSegmenter {
  segment(text: string): {
    containing(
      index: number,
    ): { readonly index: number; readonly segment: string; readonly isWordLike?: boolean | undefined } | undefined;
  };
}

const blank = /\s/u;

const trim = (text: string, { start, end }: Span): Span | null => {
  let from = start;
  let to = end;
  while (from < to && blank.test(text[from] ?? "")) from += 1;
  while (to > from && blank.test(text[to - 1] ?? "")) to -= 1;
  return from < to ? { start: from, end: to } : null;
};

/** The text around a position up to the line feeds, which is its turn: words never reach across turns. */
const lineAt = (text: string, at: number): Span => {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at - 1) + 1, end: end === -1 ? text.length : end };
};

const wordAround = (text: string, at: number, segmenter: WordSegmenter): Span | null => {
  const line = lineAt(text, at);
  const found = segmenter.segment(text.slice(line.start, line.end)).containing(at - line.start);
  if (!found || found.isWordLike === false) return null;
  return { start: line.start + found.index, end: line.start + found.index + found.segment.length };
};

/**
 * A passage as it was meant: blanks at its edges are dropped, and an edge inside a word (or, with a segmenter of
 * graphemes, inside a character) moves outward to the word's own edge.
 * @returns null when nothing but blanks was selected
 * @example snapPassage("a common danger", { start: 3, end: 10 }, words) // "common danger"
 */
export const snapPassage = (text: string, span: Span, segmenter: WordSegmenter): Span | null => {
  const tight = trim(text, span);
  if (!tight) return null;
  const first = wordAround(text, tight.start, segmenter);
  const last = wordAround(text, tight.end - 1, segmenter);
  return { start: first?.start ?? tight.start, end: last?.end ?? tight.end };
};
