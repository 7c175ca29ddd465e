import type { SpeakerRole } from "../domain/transcript/turn";
import type { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

/** A turn as it is stored: the speaker's label as the team reads it, never the file's own where that is a name. */
export interface TurnRow {
  readonly index: number;
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly intervieweeId: string | null;
  readonly text: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly startMs: number | null;
}

/** A transcript's first version, whole. */
export interface TranscriptRows {
  readonly interviewId: string;
  readonly sha256: Uint8Array<ArrayBuffer>;
  readonly codePointCount: number;
  readonly wordCount: number;
  /** What the import read and left, as counts and rule names; no words of the file. */
  readonly lossReport: Prisma.InputJsonValue;
  readonly turns: readonly TurnRow[];
}

/** An encrypted original and those whose keys protect it. */
export interface StoredFileRow {
  readonly id: string;
  readonly interviewId: string;
  readonly storageKey: string;
  readonly nameCipher: Uint8Array<ArrayBuffer>;
  readonly byteCount: number;
  readonly sha256: Uint8Array<ArrayBuffer>;
  readonly holderIds: readonly string[];
}

/** Stores a transcript closed to the team, with its first version and all its turns. */
export const insertTranscript = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  rows: TranscriptRows,
): Promise<{ readonly transcriptId: string; readonly versionId: string }> => {
  const { projectId, actorId } = scope;
  const { now, newId } = write.context;
  const transcriptId = newId();
  const versionId = newId();
  await write.sql.transcript.create({
    data: {
      projectId,
      id: transcriptId,
      interviewId: rows.interviewId,
      state: "quarantined",
      lossReport: rows.lossReport,
      createdAt: now,
      createdBy: actorId,
    },
  });
  await write.sql.transcriptVersion.create({
    data: {
      projectId,
      id: versionId,
      transcriptId,
      number: 1,
      sha256: rows.sha256,
      codePointCount: rows.codePointCount,
      wordCount: rows.wordCount,
      turnCount: rows.turns.length,
      createdAt: now,
      createdBy: actorId,
    },
  });
  await write.sql.$executeRaw`
    INSERT INTO turn (project_id, transcript_version_id, index, speaker, role, interviewee_id, text, starts_at, ends_at, start_ms)
    SELECT ${projectId}::uuid, ${versionId}::uuid, r.index, r.speaker, r.role::speaker_role, r."intervieweeId", r.text,
           r."startsAt", r."endsAt", r."startMs"
    FROM jsonb_to_recordset(${JSON.stringify(rows.turns)}::jsonb) AS r(index int, speaker text, role text,
      "intervieweeId" uuid, text text, "startsAt" int, "endsAt" int, "startMs" int)`;
  return { transcriptId, versionId };
};

/** Notes where the encrypted original lies. The bytes are in the file store; the name is sealed like them. */
export const insertStoredFile = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  file: StoredFileRow,
): Promise<void> => {
  const { projectId } = scope;
  const { holderIds, ...row } = file;
  await write.sql.storedFile.create({ data: { ...row, projectId, createdAt: write.context.now } });
  await write.sql.storedFileHolder.createMany({
    data: holderIds.map((intervieweeId) => ({ projectId, fileId: file.id, intervieweeId })),
  });
};

/** Opens a transcript to the team. @returns whether it was closed until now */
export const updateReleased = async (
  scope: ProjectScope<"transcript:release">,
  write: WriteTransaction,
  transcriptId: string,
): Promise<boolean> => {
  const { count } = await write.sql.transcript.updateMany({
    where: { projectId: scope.projectId, id: transcriptId, state: "quarantined" },
    data: { state: "released", releasedAt: write.context.now, releasedBy: scope.actorId, version: { increment: 1 } },
  });
  return count === 1;
};

/** Whether an interview has a transcript already. */
export const hasTranscript = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  interviewId: string,
): Promise<boolean> => (await write.sql.transcript.count({ where: { projectId: scope.projectId, interviewId } })) > 0;
