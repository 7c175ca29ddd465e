import { lockIntervieweesShared } from "../data/interviewee-lock";
import { hasRecording, insertRecording, type RecordingRows } from "../data/recording";
import { transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import { findInterviewStanding } from "../data/transcript-standing";
import { listKeys } from "../data/vault";
import { planSegments } from "../domain/interview/plan-segments";
import { type RecordingKind, recordingLimits } from "../domain/interview/recording";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { readRecording } from "../exchange/recording/read-recording";
import { refusalOfRecording } from "../policy/refusal-of-recording";
import type { RecordingView } from "../schema/recording";
import type { ProjectScope } from "../server/scope";
import { permitsOnRecording } from "./permits-on-recording";
import { recordingSource } from "./recording-source";
import { sealRecording } from "./seal-recording";
import type { FileStore, GrowingObject, RecordingVault } from "./vault";

/** A recording on its way: its bytes as they arrive, and how many were announced; null when nobody said. */
export interface RecordingUpload {
  readonly interviewId: string;
  readonly byteCount: number | null;
  readonly body: AsyncIterable<Uint8Array>;
}

type Scope = ProjectScope<"recording:upload">;

/** Who speaks in the interview, when a recording of this kind may be stored of all of them. */
const findSpeakers = async (
  scope: Scope,
  interviewId: string,
  kind: RecordingKind,
  write?: WriteTransaction,
): Promise<Result<readonly string[], Refusal>> => {
  const standing = await findInterviewStanding(scope, interviewId, write?.sql);
  if (!standing) return refuse({ code: "not_found" });
  const answer = await permitsOnRecording(scope, write?.sql, "recording:upload", standing.isInterviewer);
  if (!answer.ok) return refuse({ code: "not_found" });
  const ids = standing.people.map(({ id }) => id);
  const locked = write ? await lockIntervieweesShared(scope, write, ids) : [];
  const people = standing.people.map((person) => ({ ...person, ...locked.find(({ id }) => id === person.id) }));
  const refusal = refusalOfRecording(people, kind);
  if (refusal) return refuse(refusal);
  return (await hasRecording(scope, interviewId, write?.sql)) ? refuse({ code: "recording_exists" }) : accept(ids);
};

/** Receives, encrypts and judges what arrives; nothing lies under the object's key yet. */
const receive = async (
  object: GrowingObject,
  { byteCount, body }: { readonly byteCount: number; readonly body: RecordingUpload["body"] },
  cipher: ReturnType<RecordingVault["segments"]>,
): Promise<Result<Pick<RecordingRows, "kind" | "container" | "durationMs" | "sha256">, Refusal>> => {
  const sha256 = await sealRecording(body, byteCount, cipher, object);
  if (!sha256) return refuse({ code: "upload_incomplete" });
  const read = await readRecording(recordingSource({ byteCount, cipher, read: object.read }));
  if (!read.ok) return refuse({ code: read.reason, ...(read.detail ? { fields: { file: read.detail } } : {}) });
  await object.finish();
  return accept({ ...read.recording, sha256 });
};

/**
 * Stores the recording of an interview, encrypted segment by segment under a key that everybody who speaks in it holds. Its
 * kind is judged by its content when it is here whole; it must be allowed by each of them, decided again under the lock that a
 * withdrawal takes too. Without consent to any recording not a byte is read. Stored whole or not at all (claims C03, S14).
 */
export const storeRecording = async (
  scope: Scope,
  context: WriteContext,
  edge: { readonly vault: RecordingVault; readonly files: Pick<FileStore, "begin"> },
  upload: RecordingUpload,
): Promise<Result<RecordingView, Refusal>> => {
  const { interviewId, byteCount, body } = upload;
  const { projectId } = scope;
  const speakers = await findSpeakers(scope, interviewId, "audio");
  if (!speakers.ok) return speakers;
  if (byteCount === null) return refuse({ code: "upload_incomplete" });
  if (byteCount > recordingLimits.bytes) return refuse({ code: "recording_too_large" });
  if (byteCount === 0) return refuse({ code: "file_empty" });
  const holderIds = speakers.value;
  const [first, ...rest] = await listKeys(scope, holderIds);
  if (!first || rest.length + 1 !== holderIds.length) return refuse({ code: "consent_withdrawn" });
  const id = context.newId();
  const place = {
    projectId,
    holders: [first, ...rest],
    recordingId: id,
    count: planSegments(byteCount).count,
  } as const;
  const keyCipher = edge.vault.newRecordingKey(place);
  const storageKey = `${projectId}/${id}`;
  const object = await edge.files.begin(storageKey);
  let isStored = false;
  try {
    const received = await receive(object, { byteCount, body }, edge.vault.segments(place, keyCipher));
    if (!received.ok) return received;
    const { kind, durationMs } = received.value;
    const result = await transact<RecordingView>(scope, context, async (write) => {
      const now = await findSpeakers(scope, interviewId, kind, write);
      if (!now.ok) return { refusal: now.reason };
      // Somebody was added to the interview meanwhile, whose key the recording does not need.
      if (now.value.join() !== holderIds.join()) return { refusal: { code: "stale_version" } };
      if ((await listKeys(scope, holderIds, write.sql)).length !== holderIds.length)
        return { refusal: { code: "consent_withdrawn" } };
      await object.keep();
      await insertRecording(scope, write, {
        ...received.value,
        id,
        interviewId,
        storageKey,
        byteCount,
        keyCipher,
        holderIds,
      });
      return {
        value: { id, kind, byteCount, durationMs, createdAt: context.now.toISOString(), isPlayable: true },
        events: [
          {
            kind: "recording.stored",
            subjectKind: "interview",
            subjectId: interviewId,
            detail: { recordingId: id, kind, container: received.value.container, byteCount },
          },
        ],
      };
    });
    isStored = result.ok;
    return result;
  } finally {
    if (!isStored) await object.drop();
  }
};
