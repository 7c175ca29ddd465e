import { findTranscriptStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterview } from "./permits-on-interview";

/** Why the actor may not correct a transcript, or null: asked before a file is read, and again under the lock. */
export const refuseUncorrectable = async (
  scope: ProjectScope<"transcript:import">,
  transcriptId: string,
): Promise<Refusal | null> => {
  const standing = await findTranscriptStanding(scope, transcriptId);
  if (!standing || !(await permitsOnInterview(scope, undefined, "transcript:import", standing.isInterviewer)))
    return { code: "not_found" };
  return refusalOfReading(standing.people, standing.isInterviewer, standing.transcriptState === "released");
};
