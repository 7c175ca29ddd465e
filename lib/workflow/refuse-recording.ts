import type { Reader } from "../data/database";
import type { StoredRecording } from "../data/recording";
import { findInterviewStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import { refusalOfRecording } from "../policy/refusal-of-recording";
import type { ProjectScope } from "../server/scope";
import { type Proof, permitsOnRecording } from "./permits-on-recording";

/**
 * Why a stored recording may not be played now; null when it may. Decided from the rows as they are: who leads the interview,
 * and the consent in force of everybody who speaks in it.
 * @param proof how the actor showed who they are; without one a pass stands for it
 */
export const refuseRecording = async (
  scope: ProjectScope<"recording:play">,
  recording: StoredRecording,
  reader?: Reader,
  proof?: Proof,
): Promise<Refusal | null> => {
  const standing = await findInterviewStanding(scope, recording.interviewId, reader);
  if (!standing) return { code: "not_found" };
  const answer = await permitsOnRecording(scope, reader, "recording:play", standing.isInterviewer, proof);
  if (!answer.ok) return { code: answer.reason === "step_up_required" ? "step_up_required" : "not_found" };
  return refusalOfRecording(standing.people, recording.kind);
};
