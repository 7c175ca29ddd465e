import type { AskedState } from "../guide/asked-state";
import type { RollUp } from "./derive-roll-up";
import type { GuideCoverage } from "./factor-table";
import type { GuideEntry } from "./factor-table-input";

/** Where several questions ask about one factor, the first of these that applies to an interviewee is shown. */
const precedence: readonly AskedState[] = ["asked", "declined", "skipped", "notAsked"];

/**
 * Who was asked about each code, by the interview guide. Declined, skipped, not asked and missing stay apart.
 * A question about a code asks about its ancestors too, as far as codings roll up.
 */
export const deriveGuideCoverage = (
  guide: readonly GuideEntry[],
  people: readonly string[],
  rollUp: RollUp,
): ((codeId: string) => GuideCoverage) => {
  const stateOf = new Map<string, Map<string, AskedState>>();
  for (const entry of guide) {
    for (const codeId of entry.codeIds) {
      for (const target of rollUp.targets.get(codeId) ?? []) {
        const states = stateOf.get(target) ?? new Map<string, AskedState>();
        const earlier = states.get(entry.intervieweeId);
        if (earlier === undefined || precedence.indexOf(entry.state) < precedence.indexOf(earlier)) {
          states.set(entry.intervieweeId, entry.state);
        }
        stateOf.set(target, states);
      }
    }
  }
  return (codeId) => {
    const states = stateOf.get(codeId);
    if (!states) return { asked: [], declined: [], skipped: [], notAsked: [], missing: people };
    const inState = (state: AskedState | undefined) => people.filter((id) => states.get(id) === state);
    return {
      asked: inState("asked"),
      declined: inState("declined"),
      skipped: inState("skipped"),
      notAsked: inState("notAsked"),
      missing: inState(undefined),
    };
  };
};
