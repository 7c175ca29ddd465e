import type { Span } from "./span";

/**
 * Gives every stretch the first lane in which nothing before it still runs, over the whole transcript, so that a coding that
 * spans turns keeps its place. Touching stretches share a lane.
 * @param spans ascending by start
 * @returns the lane of each, from 0
 * @example packLanes([{ start: 0, end: 9 }, { start: 4, end: 6 }, { start: 9, end: 12 }]) // [0, 1, 0]
 */
export const packLanes = (spans: readonly Span[]): readonly number[] => {
  const ends: number[] = [];
  return spans.map((span) => {
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.end;
    return lane;
  });
};
