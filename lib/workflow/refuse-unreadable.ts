import type { Reader } from "../data/database";
import { findTranscriptStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { ProjectScope } from "../server/scope";

/**
 * The answer for a transcript that the actor may not read: the consent clause that stands against it, or that it is not
 * open to the team; an id that the project does not have is `not_found`.
 */
export const refuseUnreadable = async (
  scope: ProjectScope<never>,
  transcriptId: string,
  reader?: Reader,
): Promise<Refusal> => {
  const standing = await findTranscriptStanding(scope, transcriptId, reader);
  if (!standing) return { code: "not_found" };
  const { people, isInterviewer, transcriptState } = standing;
  return refusalOfReading(people, isInterviewer, transcriptState === "released") ?? { code: "not_found" };
};
