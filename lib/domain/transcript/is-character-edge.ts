/** Finds the characters as a reader sees them; `Intl.Segmenter` with granularity "grapheme" is one, given from outside the core. */
export type GraphemeSegmenter = { segment(text: string): Iterable<{ readonly index: number }> };

/** Characters before which nothing can reach across: segmentation may begin at one of them instead of at the start of the text. */
const RESET = /[\n\x20-\x7e\u0400-\u045f\u05d0-\u05ea\u0620-\u064a\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

/** Whether a place of a text, in UTF-16 units, lies between two characters as a reader sees them. Its cost is that of a few characters. */
export const isCharacterEdge = (text: string, at: number, segmenter: GraphemeSegmenter): boolean => {
  if (at === 0 || at === text.length) return true;
  let from = at - 1;
  while (from > 0 && !RESET.test(text[from] ?? "")) from -= 1;
  const window = text.slice(from, at + String.fromCodePoint(text.codePointAt(at) ?? 0).length);
  for (const { index } of segmenter.segment(window)) {
    if (index === at - from) return true;
  }
  return false;
};
