import { hasMaterial } from "../data/interview";
import { writeInterviewState } from "../data/subject-write";
import { permitsOnInterviewee } from "./permits-on-interviewee";
import { refuseInterviewPeople } from "./refuse-interview-people";
import type { RestoreSubject } from "./restored-subject";

const idsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * Gives an interview its earlier facts and people. Nothing of an interviewee who withdrew comes back, an interview with a
 * transcript or a recording keeps its interviewees, and a hand-over is not taken back without a fresh re-authentication.
 */
export const restoreInterview: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may["interview:change"];
  if (!scope) return "notAllowed";
  const now = idsOf(current["intervieweeIds"]);
  const people = { intervieweeIds: idsOf(next["intervieweeIds"]), interviewerIds: idsOf(next["interviewerIds"]) };
  for (const intervieweeId of now)
    if (!(await permitsOnInterviewee(scope, write.sql, "interview:change", intervieweeId))) return "notAllowed";
  const refusal = await refuseInterviewPeople(
    scope,
    write,
    { intervieweeIds: [...new Set([...now, ...people.intervieweeIds])], interviewerIds: people.interviewerIds },
    false,
  );
  if (refusal) return refusal;
  const hasOtherPeople = next.isDeleted || JSON.stringify(now) !== JSON.stringify(people.intervieweeIds);
  if (hasOtherPeople && (await hasMaterial(scope, id, write.sql))) return "inUse";
  await writeInterviewState(scope, write, { id, state: next });
  return null;
};
