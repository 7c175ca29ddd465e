import type { StanceGrid } from "./derive-stance-tally";
import type { MixedReason, SpeakersByStance } from "./factor-table";
import { isMixedStance, stanceBits } from "./stance-bits";

/**
 * Sorts the interviewees by what they say of a factor in one place (a case, or in general).
 * Whoever says both, or is unclear, stands in the middle only, and the reason says whether the speaker does so or coders
 * disagree about the speaker: as soon as one coder reads the speaker as taking one side, it is the coders.
 * @param oneSided places in the grid where a coder does so; asked only where somebody stands in the middle
 */
export const deriveSpeakersByStance = (
  grid: StanceGrid | undefined,
  people: readonly string[],
  place: number,
  oneSided: () => ReadonlySet<number>,
): SpeakersByStance => {
  const present: string[] = [];
  const absent: string[] = [];
  const mixed: { intervieweeId: string; reason: MixedReason }[] = [];
  const relevant: string[] = [];
  const irrelevant: string[] = [];
  if (!grid) return { present, absent, mixed, relevant, irrelevant };
  const start = place * people.length;
  for (let person = 0; person < people.length; person += 1) {
    const bits = grid[start + person] ?? 0;
    if (bits === 0) continue;
    const id = people[person] ?? "";
    if (isMixedStance(bits)) {
      mixed.push({ intervieweeId: id, reason: oneSided().has(start + person) ? "coders" : "speaker" });
    } else if (bits & stanceBits.present) present.push(id);
    else if (bits & stanceBits.absent) absent.push(id);
    if (bits & stanceBits.relevant) relevant.push(id);
    if (bits & stanceBits.irrelevant) irrelevant.push(id);
  }
  return { present, absent, mixed, relevant, irrelevant };
};
