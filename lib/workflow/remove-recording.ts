import { deleteRecording, findRecording } from "../data/recording";
import { transact, type WriteContext } from "../data/transaction";
import { findInterviewStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";
import { permitsOnRecording } from "./permits-on-recording";
import type { FileStore } from "./vault";

/**
 * Destroys a recording: its own key goes with its row, then its file. Its interviewer may always do so, whatever consent covers
 * by now. It cannot be undone.
 */
export const removeRecording = async (
  scope: ProjectScope<"recording:upload">,
  context: WriteContext,
  files: Pick<FileStore, "remove">,
  recordingId: string,
): Promise<Result<undefined, Refusal>> => {
  const result = await transact(scope, context, async (write) => {
    const recording = await findRecording(scope, recordingId, write.sql);
    if (!recording) return { refusal: { code: "not_found" } };
    const standing = await findInterviewStanding(scope, recording.interviewId, write.sql);
    if (!standing) return { refusal: { code: "not_found" } };
    const answer = await permitsOnRecording(scope, write.sql, "recording:upload", standing.isInterviewer);
    if (!answer.ok) return { refusal: { code: "not_found" } };
    await deleteRecording(scope, write, recordingId);
    return {
      value: recording.storageKey,
      events: [
        {
          kind: "recording.removed",
          subjectKind: "interview",
          subjectId: recording.interviewId,
          detail: { recordingId, byteCount: recording.byteCount },
        },
      ],
    };
  });
  if (!result.ok) return result;
  // After the commit: without the row nothing opens the object, and the sweep removes it if this fails.
  await files.remove(result.value);
  return accept(undefined);
};
