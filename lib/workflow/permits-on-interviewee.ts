import { findActorFacts } from "../data/actor-facts";
import type { Reader } from "../data/database";
import { listInterviewersOf } from "../data/interviewee";
import type { Permission } from "../domain/account/permission";
import { recordToBeChecked } from "../policy/facts";
import { permits } from "../policy/permits";
import type { ProjectScope } from "../server/scope";

/**
 * Decides a permission again with the one interviewee whom it concerns: an interviewer's rights about a person hold for
 * the people whom they interviewed, and for a person whom nobody has interviewed yet.
 * Consent and re-authentication are not decided here.
 */
export const permitsOnInterviewee = async (
  scope: ProjectScope<never>,
  reader: Reader | undefined,
  permission: Permission,
  intervieweeId: string,
): Promise<boolean> => {
  const actor = await findActorFacts(scope, reader);
  const interviewers = await listInterviewersOf(scope, intervieweeId, reader);
  const isInterviewerOf = interviewers.length === 0 || interviewers.includes(scope.actorId);
  return permits(permission, { actor, record: { ...recordToBeChecked, isInterviewerOf } });
};
