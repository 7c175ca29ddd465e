import { writeAskedState } from "../data/subject-write-guide";
import { refuseAskedPeople } from "./refuse-asked-people";
import type { RestoreSubject } from "./restored-subject";

/** Notes again who was asked what, as long as the interviewee's consent is in force. */
export const restoreAsked: RestoreSubject = async (may, write, { id, next }) => {
  const scope = may["interview:change"];
  if (!scope) return "notAllowed";
  const refusal = await refuseAskedPeople(scope, write, [id]);
  if (refusal) return refusal;
  await writeAskedState(scope, write, id, next);
  return null;
};
