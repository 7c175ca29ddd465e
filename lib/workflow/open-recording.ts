import { lockIntervieweesShared } from "../data/interviewee-lock";
import { findRecording, type StoredRecording } from "../data/recording";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";
import type { Proof } from "./permits-on-recording";
import { refuseRecording } from "./refuse-recording";

/**
 * Opens a recording for its interviewer, who has just proved again who they are; every opening is an event (claims C04, L06).
 * To everybody else it does not exist. Refused with the clause when the consent in force does not cover it any more.
 */
export const openRecording = async (
  scope: ProjectScope<"recording:play">,
  context: WriteContext,
  proof: Proof,
  recordingId: string,
): Promise<Result<StoredRecording, Refusal>> =>
  // A retry makes another pass: no answer that holds one is kept.
  transact(scope, { ...context, retry: null }, async (write) => {
    const recording = await findRecording(scope, recordingId, write.sql);
    if (!recording) return { refusal: { code: "not_found" } };
    await lockIntervieweesShared(scope, write, recording.holderIds);
    const refusal = await refuseRecording(scope, recording, write.sql, proof);
    if (refusal) return { refusal };
    return {
      value: recording,
      events: [
        {
          kind: "recording.opened",
          subjectKind: "interview",
          subjectId: recording.interviewId,
          detail: { recordingId, kind: recording.kind },
        },
      ],
    };
  });
