import { getGuide } from "../data/guide";
import { lockIntervieweesShared } from "../data/interviewee-lock";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import { findMarkableVersion, listMarks, storeMarks } from "../data/turn-question";
import { holdTranscriptVersion } from "../data/version-hold";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { TurnQuestionInput, TurnQuestionView } from "../schema/guide";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterview } from "./permits-on-interview";
import { rederivePrompted } from "./rederive-prompted";
import { refuseUnreadable } from "./refuse-unreadable";

/**
 * Marks which question of the guide a turn puts. A question holds from its turn until the next marked one; codings of the
 * transcript are asked again whether they were asked for, in the same transaction.
 * Only the current version of a transcript that the actor may read is marked, by its interviewer or an owner.
 */
export const markTurns = async (
  scope: ProjectScope<"interview:change" | "transcript:read" | "project:read">,
  context: WriteContext,
  change: { readonly transcriptId: string; readonly input: TurnQuestionInput },
): Promise<Result<TurnQuestionView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { transcriptId, input } = change;
    const found = await findMarkableVersion(scope, write, transcriptId);
    if (!found) return { refusal: await refuseUnreadable(scope, transcriptId, write.sql) };
    if (!(await permitsOnInterview(scope, write.sql, "interview:change", found.isInterviewer)))
      return { refusal: { code: "not_found" } };
    if (input.version !== found.currentVersion)
      return { refusal: { code: "stale_version", current: { version: found.currentVersion } } };
    await lockIntervieweesShared(scope, write, found.intervieweeIds);
    // A withdrawal may have been waited for: what it left is read again.
    if (!(await findMarkableVersion(scope, write, transcriptId)))
      return { refusal: await refuseUnreadable(scope, transcriptId, write.sql) };
    const held = await holdTranscriptVersion(scope, write, transcriptId);
    if (held !== found.currentVersion) return { refusal: { code: "stale_version", current: { version: held } } };
    const guide = await getGuide(scope, write.sql);
    const known = new Set(guide.questions.map((question) => question.questionId));
    for (const [place, mark] of input.marks.entries()) {
      if (mark.turnIndex >= found.turnCount)
        return {
          refusal: { code: "validation_failed", fields: { [`marks.${place}.turnIndex`]: "Is no turn of the text." } },
        };
      if (mark.questionIds.some((questionId) => !known.has(questionId)))
        return {
          refusal: {
            code: "not_found",
            fields: { [`marks.${place}.questionIds`]: "Names no question of the guide as it stands." },
          },
        };
    }
    const before = await holdRevision(scope, write, "turnMarks", found.versionId);
    await storeMarks(scope, write, found.versionId, input.marks);
    const codingsChanged = await rederivePrompted(scope, write, found.versionId);
    const after = await keepRevision(scope, write, "turnMarks", found.versionId);
    return {
      undoable: { label: "guide.turnMarked", changes: [{ kind: "turnMarks", id: found.versionId, before, after }] },
      value: {
        transcriptId,
        version: found.currentVersion,
        marks: await listMarks(scope, write, found.versionId),
        codingsChanged,
      },
      events: [
        {
          kind: "guide.turnMarked",
          subjectKind: "transcript",
          subjectId: transcriptId,
          detail: { version: found.currentVersion, turns: input.marks.length, codingsChanged },
        },
      ],
    };
  });
