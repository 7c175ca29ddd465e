import { compareCodePoints } from "../shared/ordering";
import type { SpeakersByStance } from "./factor-table";
import type { ReasonedPosition } from "./factor-table-input";

/**
 * A reviewer's reasoned position moves an interviewee who seems to say both to one side. It moves nobody else: whoever
 * takes one side, or says nothing on the case, stays. Two positions that contradict each other settle nothing.
 */
export const deriveSettledSpeakers = (
  speakers: SpeakersByStance,
  positions: readonly ReasonedPosition[],
  people: readonly string[],
): {
  readonly speakers: SpeakersByStance;
  readonly settled: readonly { readonly intervieweeId: string; readonly position: "present" | "absent" }[];
} => {
  if (positions.length === 0 || speakers.mixed.length === 0) return { speakers, settled: [] };
  const taken = new Map<string, Set<"present" | "absent">>();
  for (const { intervieweeId, position } of positions) {
    taken.set(intervieweeId, (taken.get(intervieweeId) ?? new Set()).add(position));
  }
  const settled = speakers.mixed.flatMap(({ intervieweeId }) => {
    const [position, contradiction] = [...(taken.get(intervieweeId) ?? [])].sort(compareCodePoints);
    return position !== undefined && contradiction === undefined ? [{ intervieweeId, position }] : [];
  });
  const withSettled = (side: "present" | "absent"): readonly string[] => {
    const members = new Set(speakers[side]);
    for (const { intervieweeId, position } of settled) if (position === side) members.add(intervieweeId);
    return people.filter((id) => members.has(id));
  };
  const moved = new Set(settled.map((entry) => entry.intervieweeId));
  return {
    speakers: {
      ...speakers,
      present: withSettled("present"),
      absent: withSettled("absent"),
      mixed: speakers.mixed.filter((entry) => !moved.has(entry.intervieweeId)),
    },
    settled,
  };
};
