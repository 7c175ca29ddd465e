/** How far a hit grows before it is coded: as it is, to whole words, to its sentence, to its turn. */
export const snapUnits = ["hit", "word", "sentence", "turn"] as const;

/** One of {@link snapUnits}. */
export type SnapUnit = (typeof snapUnits)[number];

/** Divides a text into units; `Intl.Segmenter` is one. */
export interface UnitSegmenter {
  segment(text: string): Iterable<{ readonly index: number; readonly segment: string }>;
}

const trim = (text: string, start: number, end: number): { readonly start: number; readonly end: number } => {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  const after = words.length - words.trimEnd().length;
  return { start: start + before, end: Math.max(start + before, end - after) };
};

/**
 * A hit grown to the units that it touches, without blanks at its edges. It never leaves its turn.
 * @param text the turn's text; the span counts in its UTF-16 units
 * @param segmenter finds the units; null takes the whole turn
 */
export const deriveSnappedSpan = (
  text: string,
  span: { readonly start: number; readonly end: number },
  segmenter: UnitSegmenter | null,
): { readonly start: number; readonly end: number } => {
  if (!segmenter) return trim(text, 0, text.length);
  let { start, end } = span;
  for (const { index, segment } of segmenter.segment(text)) {
    const unitEnd = index + segment.length;
    if (unitEnd <= span.start) continue;
    if (index >= span.end) break;
    start = Math.min(start, index);
    end = Math.max(end, unitEnd);
  }
  return trim(text, start, end);
};
