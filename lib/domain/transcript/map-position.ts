import type { StepMap } from "./text-step";

/**
 * Where a place of the base text lies in the corrected text, in code points. The start of a passage sticks right and its end
 * sticks left: what is inserted at an edge stays outside, and a replacement that reaches across an edge leaves the passage. A
 * replacement that begins or ends exactly at the place stands on its own side of it.
 */
export const mapPosition = (map: StepMap, position: number, edge: "start" | "end"): number => {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((map[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const step = map[low - 1];
  if (!step) return position;
  const { start, end, length, shift } = step;
  if (position > end) return position + shift + length - (end - start);
  const isInsertion = start === end;
  const goesRight = isInsertion || (position !== start && position !== end) ? edge === "start" : position === end;
  return start + shift + (goesRight ? length : 0);
};
