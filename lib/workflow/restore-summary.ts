import { lockIntervieweesShared } from "../data/interviewee-lock";
import { writeRowState } from "../data/subject-write";
import { hasCode, readsSpeaker } from "../data/summary";
import type { RestoreSubject } from "./restored-subject";

/** Gives a summary its earlier words. Nothing of somebody who withdrew comes back, nor of a code that is gone. */
export const restoreSummary: RestoreSubject = async (may, write, { id, next }) => {
  const scope = may.all;
  const intervieweeId = String(next["interviewee_id"]);
  const [person] = await lockIntervieweesShared(scope, write, [intervieweeId]);
  if (person?.consentState === "withdrawn") return { code: "consent_withdrawn" };
  if (!(await readsSpeaker(scope, intervieweeId, write.sql))) return "notAllowed";
  if (!next.isDeleted && !(await hasCode(scope, String(next["code_id"]), write.sql))) return "goneSince";
  await writeRowState(scope, write, "summary", { id, state: next });
  return null;
};
