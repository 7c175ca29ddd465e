import { type RecordingContainer, type RecordingKind, recordingContainers } from "../domain/interview/recording";
import { recordingKind } from "../schema/recording";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** A recording as it is stored: what it is, where its segments lie, and whose keys it needs. */
export interface StoredRecording {
  readonly id: string;
  readonly interviewId: string;
  readonly kind: RecordingKind;
  readonly container: RecordingContainer;
  readonly durationMs: number | null;
  readonly byteCount: number;
  readonly storageKey: string;
  readonly keyCipher: Uint8Array<ArrayBuffer>;
  readonly holderIds: readonly string[];
}

/** What is written down of a recording; its segments are in the file store. */
export interface RecordingRows extends StoredRecording {
  readonly sha256: Uint8Array<ArrayBuffer>;
}

/** A recording, or null when the project has none with this id. Who may play it is decided by the caller. */
export const findRecording = async (
  scope: ProjectScope<never>,
  recordingId: string,
  reader: Reader = database(),
): Promise<StoredRecording | null> => {
  const row = await reader.recording.findUnique({
    where: { projectId_id: { projectId: scope.projectId, id: recordingId } },
    include: { file: { include: { holders: { orderBy: { intervieweeId: "asc" } } } } },
  });
  const container = recordingContainers.find((one) => one === row?.container);
  if (!row || !container || row.file.destroyedAt) return null;
  const { id, interviewId, durationMs, keyCipher, file } = row;
  return {
    id,
    interviewId,
    durationMs,
    keyCipher,
    container,
    kind: recordingKind.parse(row.kind),
    byteCount: file.byteCount,
    storageKey: file.storageKey,
    holderIds: file.holders.map(({ intervieweeId }) => intervieweeId),
  };
};

/** Whether an interview has a recording already. */
export const hasRecording = async (
  scope: ProjectScope<"recording:upload">,
  interviewId: string,
  reader: Reader = database(),
): Promise<boolean> => (await reader.recording.count({ where: { projectId: scope.projectId, interviewId } })) > 0;

/** Writes a recording down with its file and its holders. The name of the file is not kept: names can identify. */
export const insertRecording = async (
  scope: ProjectScope<"recording:upload">,
  write: WriteTransaction,
  recording: RecordingRows,
): Promise<void> => {
  const { projectId } = scope;
  const { now } = write.context;
  const { id, interviewId, storageKey, byteCount, sha256, holderIds, ...content } = recording;
  await write.sql.storedFile.create({
    data: { projectId, id, interviewId, storageKey, byteCount, sha256, nameCipher: new Uint8Array(), createdAt: now },
  });
  await write.sql.storedFileHolder.createMany({
    data: holderIds.map((intervieweeId) => ({ projectId, fileId: id, intervieweeId })),
  });
  await write.sql.recording.create({
    data: { ...content, projectId, id, interviewId, createdAt: now, createdBy: scope.actorId },
  });
};

/** Takes a recording out of the database, its key with it; the object of the file store is worth nothing from then on. */
export const deleteRecording = async (
  scope: ProjectScope<"recording:upload">,
  write: WriteTransaction,
  recordingId: string,
): Promise<void> => {
  const { projectId } = scope;
  await write.sql.recording.deleteMany({ where: { projectId, id: recordingId } });
  await write.sql.storedFileHolder.deleteMany({ where: { projectId, fileId: recordingId } });
  await write.sql.storedFile.deleteMany({ where: { projectId, id: recordingId } });
};
