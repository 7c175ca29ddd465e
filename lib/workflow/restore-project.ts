import { holdGuide } from "../data/guide";
import { writeProjectState } from "../data/subject-write-guide";
import type { RestoreSubject } from "./restored-subject";

/** Gives the project its earlier words and settings; settings become their next version. */
export const restoreProject: RestoreSubject = async (may, write, { next }) => {
  const scope = may["protocol:change"];
  if (!scope) return "notAllowed";
  await holdGuide(scope, write);
  await writeProjectState(scope, write, next);
  return null;
};
