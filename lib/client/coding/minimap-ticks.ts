import type { TurnSection } from "../transcript/section-turns";
import type { Span } from "../transcript/span";

/** A stretch of the strip, as parts of its height from 0 to 1. */
export interface Tick {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where stretches of the text stand on a strip as high as the window: by the heights that the page reserves for its
 * sections, and within a section by characters. Nothing is measured.
 * @param turns where each turn stands in the text
 */
export const minimapTicks = (
  sections: readonly TurnSection[],
  turns: readonly Span[],
  spans: readonly Span[],
): readonly Tick[] => {
  const total = sections.reduce((sum, section) => sum + section.height, 0);
  let before = 0;
  const places = sections.map((section) => {
    const start = turns[section.from]?.start ?? 0;
    const end = turns[section.to - 1]?.end ?? start;
    const place = { start, end: Math.max(end, start + 1), top: before / total, height: section.height / total };
    before += section.height;
    return place;
  });
  const heightAt = (at: number): number => {
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((places[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const place = places[low];
    if (!place) return 0;
    const part = (Math.min(at, place.end) - place.start) / (place.end - place.start);
    return place.top + Math.max(0, part) * place.height;
  };
  return spans.map(({ start, end }) => ({ top: heightAt(start), bottom: heightAt(end) }));
};
