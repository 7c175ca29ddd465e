import { writeFilterState } from "../data/saved-filter";
import type { RestoreSubject } from "./restored-subject";

/** Gives one's own kept filter its earlier state; nobody takes back what somebody else kept. */
export const restoreFilter: RestoreSubject = async (may, write, { id, next }) => {
  if (next["owner_id"] !== may.all.actorId) return "notAllowed";
  await writeFilterState(may.all, write, id, next);
  return null;
};
