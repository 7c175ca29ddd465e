import { findActorFacts } from "../data/actor-facts";
import type { Reader } from "../data/database";
import type { Permission } from "../domain/account/permission";
import { recordToBeChecked } from "../policy/facts";
import { permits } from "../policy/permits";
import type { ProjectScope } from "../server/scope";

/**
 * Decides a permission again with the one interview that it concerns: an interviewer's rights hold for the interviews
 * that they led. Consent and re-authentication are not decided here.
 * @param isInterviewerOf whether the actor led the interview
 */
export const permitsOnInterview = async (
  scope: ProjectScope<never>,
  reader: Reader | undefined,
  permission: Permission,
  isInterviewerOf: boolean,
): Promise<boolean> => {
  const actor = await findActorFacts(scope, reader);
  return permits(permission, { actor, record: { ...recordToBeChecked, isInterviewerOf } });
};
