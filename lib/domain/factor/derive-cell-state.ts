import type { Threshold } from "../shared/threshold";
import type { CellState } from "./cell-state";

/**
 * A factor is present in a case when at least `presenceThreshold` interviewees say so, absent when as many say that it is
 * missing. Both at once is contested; neither is insufficient, which is never read as "no".
 * Not counted: general claims, and anyone who says both or is unclear.
 * @example deriveCellState({ present: ["1", "5", "6"], absent: [] }, three) // "present"
 */
export const deriveCellState = (
  speakers: { readonly present: readonly string[]; readonly absent: readonly string[] },
  presenceThreshold: Threshold,
): CellState => {
  const isPresent = speakers.present.length >= presenceThreshold;
  const isAbsent = speakers.absent.length >= presenceThreshold;
  if (isPresent && isAbsent) return "contested";
  if (isPresent) return "present";
  return isAbsent ? "absent" : "insufficient";
};
