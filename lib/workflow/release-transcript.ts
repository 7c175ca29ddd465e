import { lockIntervieweesShared } from "../data/interviewee-lock";
import { transact, type WriteContext } from "../data/transaction";
import { findTranscript } from "../data/transcript";
import { findTranscriptStanding } from "../data/transcript-standing";
import { updateReleased } from "../data/transcript-write";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { TranscriptReleaseInput, TranscriptView } from "../schema/transcript";
import type { ProjectScope } from "../server/scope";

/**
 * Opens a transcript to the team: the interviewer signs it off, nobody else. Opening it twice changes nothing.
 * A clause that keeps the words to the interviewer stays in force afterwards.
 */
export const releaseTranscript = async (
  scope: ProjectScope<"transcript:release" | "transcript:read" | "project:read">,
  context: WriteContext,
  transcriptId: string,
  input: TranscriptReleaseInput,
): Promise<Result<TranscriptView, Refusal>> =>
  transact(scope, context, async (write) => {
    const standing = await findTranscriptStanding(scope, transcriptId, write.sql);
    if (!standing?.isInterviewer) return { refusal: { code: "not_found" } };
    const locked = await lockIntervieweesShared(
      scope,
      write,
      standing.people.map((person) => person.id),
    );
    const refusal = refusalOfReading(
      locked.map((person) => ({ ...person, clauses: [] })),
      true,
      true,
    );
    if (refusal) return { refusal };
    const isOpened = await updateReleased(scope, write, transcriptId);
    const view = await findTranscript(scope, transcriptId, null, write.sql);
    if (!view) return { refusal: { code: "not_found" } };
    if (!isOpened) return { unchanged: view };
    return {
      value: view,
      events: [
        {
          kind: "transcript.released",
          subjectKind: "transcript",
          subjectId: transcriptId,
          detail: { undecided: input.undecided, version: view.version },
        },
      ],
    };
  });
