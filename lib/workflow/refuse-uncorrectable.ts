import { findTranscript } from "../data/transcript";
import { findTranscriptStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterview } from "./permits-on-interview";
import { refuseUnreadable } from "./refuse-unreadable";

/** Why the actor may not correct a transcript, or null: asked before a file is read, and again under the lock. */
export const refuseUncorrectable = async (
  scope: ProjectScope<"transcript:import" | "transcript:read">,
  transcriptId: string,
): Promise<Refusal | null> => {
  const standing = await findTranscriptStanding(scope, transcriptId);
  if (!standing || !(await permitsOnInterview(scope, undefined, "transcript:import", standing.isInterviewer)))
    return { code: "not_found" };
  return (await findTranscript(scope, transcriptId, null)) ? null : refuseUnreadable(scope, transcriptId);
};
