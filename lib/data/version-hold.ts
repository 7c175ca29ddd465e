import type { StepSpan } from "../domain/transcript/text-step";
import type { SpeakerRole } from "../domain/transcript/turn";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { queryRows } from "./query-rows";
import type { WriteTransaction } from "./transaction";

/** A transcript held alone: nobody codes in it and nobody stores a version of it before the transaction ends. */
export interface HeldTranscript {
  readonly interviewId: string;
  readonly number: number;
  readonly versionId: string;
}

/** Holds a transcript for a new version; null when the project has none with this id. */
export const lockTranscript = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  transcriptId: string,
): Promise<HeldTranscript | null> => {
  const { projectId } = scope;
  await write.sql.$queryRaw`
    SELECT id FROM transcript WHERE project_id = ${projectId}::uuid AND id = ${transcriptId}::uuid FOR UPDATE`;
  const [row] = await write.sql.$queryRaw<HeldTranscript[]>`
    SELECT t.interview_id AS "interviewId", t.current_version AS number, v.id AS "versionId"
    FROM transcript t JOIN transcript_version v
      ON v.project_id = t.project_id AND v.transcript_id = t.id AND v.number = t.current_version
    WHERE t.project_id = ${projectId}::uuid AND t.id = ${transcriptId}::uuid`;
  return row ?? null;
};

/**
 * Holds a transcript's version against a correction until the write is done: shared, so that coders do not wait for each
 * other. Taken after the people and before any coding.
 * @returns the number of the current version; null when the project has no such transcript
 */
export const holdTranscriptVersion = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  transcriptId: string,
): Promise<number | null> => {
  const [row] = await queryRows<{ number: number }>(
    write.sql,
    Prisma.sql`
    SELECT current_version AS number FROM transcript
    WHERE project_id = ${scope.projectId}::uuid AND id = ${transcriptId}::uuid FOR SHARE`,
  );
  return row?.number ?? null;
};

/** A turn of a version with its words, whoever speaks; null words were erased. */
export interface WholeTurn {
  readonly index: number;
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly intervieweeId: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly startMs: number | null;
}

/**
 * All turns of a version, those included that the corrector may not read: a new version carries them on unread. What this
 * answers stays inside the transaction; nothing of it is shown.
 */
export const readWholeTurns = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  versionId: string,
): Promise<WholeTurn[]> => write.sql.$queryRaw<WholeTurn[]>`
    SELECT index, speaker, role, interviewee_id AS "intervieweeId", text, starts_at AS start, ends_at AS "end",
      start_ms AS "startMs"
    FROM turn WHERE project_id = ${scope.projectId}::uuid AND transcript_version_id = ${versionId}::uuid
    ORDER BY index`;

/** The corrections between a version and the current one, each as the places that it changed; in order. */
export const listStepsSince = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
  number: number,
  reader: Reader = database(),
): Promise<{ readonly number: number; readonly versionId: string; readonly steps: readonly StepSpan[] }[]> => {
  const rows = await reader.transcriptVersion.findMany({
    where: { projectId: scope.projectId, transcriptId, number: { gt: number } },
    orderBy: { number: "asc" },
    select: { number: true, id: true, steps: true },
  });
  return rows.map((row) => ({
    number: row.number,
    versionId: row.id,
    steps: (row.steps ?? []) as unknown as readonly StepSpan[],
  }));
};

/** The number of a version of a transcript; null when the project has none with this id. */
export const findVersionNumber = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  versionId: string,
): Promise<number | null> => {
  const row = await write.sql.transcriptVersion.findUnique({
    where: { projectId_id: { projectId: scope.projectId, id: versionId } },
    select: { number: true },
  });
  return row?.number ?? null;
};
