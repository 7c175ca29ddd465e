import { holdGuide } from "../data/guide";
import { writeGuideState } from "../data/subject-write-guide";
import type { RestoreSubject } from "./restored-subject";

/** Makes the guide say again what an earlier version said, as its next version. */
export const restoreGuide: RestoreSubject = async (may, write, { next }) => {
  const scope = may["codebook:change"];
  if (!scope) return "notAllowed";
  await holdGuide(scope, write);
  return (await writeGuideState(scope, write, Number(next["number"]))) ? null : "goneSince";
};
