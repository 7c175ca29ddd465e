import { lockIntervieweesShared } from "../data/interviewee-lock";
import { listOwnProgress, storeProgress } from "../data/progress";
import { transact, type WriteContext } from "../data/transaction";
import { findMarkableVersion } from "../data/turn-question";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProgressInput, ProgressView } from "../schema/progress";
import type { ProjectScope } from "../server/scope";
import { refuseUnreadable } from "./refuse-unreadable";

/**
 * Notes the coder's own progress with an interview: turns looked at, that it was read as a whole before coding, that it is
 * coded. Nothing is counted for a text that the coder may not read, and nothing of it is shown to anybody else.
 */
export const noteProgress = async (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  context: WriteContext,
  change: { readonly transcriptId: string; readonly input: ProgressInput },
): Promise<Result<ProgressView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { transcriptId, input } = change;
    const found = await findMarkableVersion(scope, write, transcriptId);
    if (!found) return { refusal: await refuseUnreadable(scope, transcriptId, write.sql) };
    await lockIntervieweesShared(scope, write, found.intervieweeIds);
    if (!(await findMarkableVersion(scope, write, transcriptId)))
      return { refusal: await refuseUnreadable(scope, transcriptId, write.sql) };
    if (input.version !== found.currentVersion)
      return { refusal: { code: "stale_version", current: { version: found.currentVersion } } };
    const looked = input.looked.filter((index) => index < found.turnCount);
    const [isRead, isCoded] = [input.isRead ?? null, input.isCoded ?? null];
    await storeProgress(scope, write, { transcriptId, version: input.version, looked, isRead, isCoded });
    const progress = (await listOwnProgress(scope, write.sql, transcriptId)).get(transcriptId);
    if (!progress) return { refusal: await refuseUnreadable(scope, transcriptId, write.sql) };
    return {
      value: progress,
      events: [
        {
          kind: "progress.noted",
          subjectKind: "transcript",
          subjectId: transcriptId,
          detail: { looked: looked.length, isRead, isCoded },
        },
      ],
    };
  });
