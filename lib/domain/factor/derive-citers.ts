import type { StanceGrid } from "./derive-stance-tally";
import { citingBits, promptedBit, stanceBits, unpromptedBit } from "./stance-bits";

/** Who names a factor. */
export interface Citers {
  readonly citers: readonly string[];
  readonly irrelevant: readonly string[];
  readonly onlyPrompted: readonly string[];
  readonly hasPrompted: boolean;
}

/**
 * A factor is cited by the distinct interviewees with any counted coding of it other than "does not matter".
 * Those who say that it does not matter are listed beside, not counted.
 * @example on the reference study, external actor: citers 1, 5, 6
 */
export const deriveCiters = (grid: StanceGrid | undefined, people: readonly string[]): Citers => {
  const citers: string[] = [];
  const irrelevant: string[] = [];
  const onlyPrompted: string[] = [];
  let hasPrompted = false;
  for (const [person, id] of people.entries()) {
    const bits = grid?.[person] ?? 0;
    if (bits & stanceBits.irrelevant) irrelevant.push(id);
    if (!(bits & citingBits)) continue;
    citers.push(id);
    if (bits & promptedBit) hasPrompted = true;
    if (bits & promptedBit && !(bits & unpromptedBit)) onlyPrompted.push(id);
  }
  return { citers, irrelevant, onlyPrompted, hasPrompted };
};
