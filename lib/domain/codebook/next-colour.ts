import { type CodeColour, hueCount, patternCount } from "./colour";

/**
 * The look of a new code: the first of the 32 that the fewest codes have, hues before patterns.
 * @example nextColour([{ hue: 0, pattern: 0 }]) // { hue: 1, pattern: 0 }
 */
export const nextColour = (used: readonly CodeColour[]): CodeColour => {
  const timesUsed = new Map<number, number>();
  for (const colour of used) {
    const place = colour.pattern * hueCount + colour.hue;
    timesUsed.set(place, (timesUsed.get(place) ?? 0) + 1);
  }
  let best = 0;
  for (let place = 1; place < hueCount * patternCount; place += 1) {
    if ((timesUsed.get(place) ?? 0) < (timesUsed.get(best) ?? 0)) best = place;
  }
  return { hue: best % hueCount, pattern: Math.floor(best / hueCount) };
};
