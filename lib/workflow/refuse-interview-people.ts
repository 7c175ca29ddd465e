import { listRolesOf } from "../data/interview";
import { listInterviewersOf } from "../data/interviewee";
import { lockIntervieweesShared } from "../data/interviewee-lock";
import type { WriteTransaction } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterviewee } from "./permits-on-interviewee";

/**
 * Why these people cannot be the people of one interview; null when they can. Interviewees are of this project and have
 * not withdrawn; interviewers are members who interview or own. Whoever would newly hold the key of an interviewee that a
 * colleague already interviewed needs the hand-over (a fresh re-authentication), not a mere edit.
 */
export const refuseInterviewPeople = async (
  scope: ProjectScope<"interview:change">,
  write: WriteTransaction,
  people: { readonly intervieweeIds: readonly string[]; readonly interviewerIds: readonly string[] },
  mayHandOver: boolean,
): Promise<Refusal | null> => {
  const { intervieweeIds, interviewerIds } = people;
  const locked = await lockIntervieweesShared(scope, write, intervieweeIds);
  if (locked.length !== new Set(intervieweeIds).size)
    return { code: "not_found", fields: { intervieweeIds: "Names somebody who is not in this project." } };
  const withdrawn = locked.filter((person) => person.consentState === "withdrawn");
  if (withdrawn.length > 0) {
    return {
      code: "consent_withdrawn",
      clauses: withdrawn.map((person) => ({ interviewee: person.number, choice: "withdrawal", text: null })),
    };
  }
  const roles = await listRolesOf(scope, interviewerIds, write.sql);
  if (interviewerIds.some((userId) => !roles.has(userId)))
    return { code: "not_found", fields: { interviewerIds: "Names somebody who is no member of this project." } };
  const leads = (userId: string) => roles.get(userId)?.some((role) => role === "interviewer" || role === "owner");
  if (!interviewerIds.every(leads))
    return { code: "validation_failed", fields: { interviewerIds: "Only interviewers and owners lead interviews." } };
  for (const intervieweeId of intervieweeIds) {
    if (!(await permitsOnInterviewee(scope, write.sql, "interview:change", intervieweeId)))
      return { code: "not_found" };
    const holders = await listInterviewersOf(scope, intervieweeId, write.sql);
    const hasNewHolder = holders.length > 0 && interviewerIds.some((userId) => !holders.includes(userId));
    if (hasNewHolder && !mayHandOver) return { code: "step_up_required" };
  }
  return null;
};
