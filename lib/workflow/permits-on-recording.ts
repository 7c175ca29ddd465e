import { findActorFacts } from "../data/actor-facts";
import type { Reader } from "../data/database";
import { type Credential, recordToBeChecked } from "../policy/facts";
import { type PermissionAnswer, permissionAnswer } from "../policy/permission-answer";
import type { ProjectScope } from "../server/scope";

/** How the actor showed who they are, and when that is looked at (milliseconds since 1970). */
export interface Proof {
  readonly credential: Credential;
  readonly now: number;
}

/** Stands for a proof that was given before and is bound to what is done: a play pass. */
export const provenBefore: Proof = { credential: { kind: "session", steppedUpAt: 0 }, now: 0 };

/**
 * Decides a permission on a recording with the interview that it is of: its interviewer's alone (CR13), no owner's and no other
 * coder's, because no form names a transcriber yet. The door cannot know that, so re-authentication is decided here too; a
 * token is none. Consent is not decided here.
 * @param isInterviewerOf whether the actor led the interview
 */
export const permitsOnRecording = async (
  scope: ProjectScope<never>,
  reader: Reader | undefined,
  permission: "recording:play" | "recording:upload",
  isInterviewerOf: boolean,
  proof: Proof = provenBefore,
): Promise<PermissionAnswer> => {
  const actor = await findActorFacts(scope, reader);
  const record = { ...recordToBeChecked, isInterviewerOf, isNamedTranscriber: false };
  return permissionAnswer(permission, { actor: { ...actor, ...proof }, record });
};
