import type { TranscriptProgress } from "../schema/progress";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

interface Row {
  readonly transcript_id: string;
  readonly turns: number;
  readonly decided: number;
  readonly looked: number[];
  readonly read_at: Date | null;
  readonly coded_at: Date | null;
}

/** A coder's own progress with one transcript. */
export interface OwnProgress extends TranscriptProgress {
  /** Indexes of the turns that were looked at, in the current version; a correction of the text asks again. */
  readonly looked: number[];
}

/**
 * The actor's own progress with every transcript that they may read, by transcript. Only turns of interviewees whose
 * consent is in force count; a colleague's progress is nobody else's business.
 */
export const listOwnProgress = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
  transcriptId: string | null = null,
): Promise<ReadonlyMap<string, OwnProgress>> => {
  const { projectId, actorId } = scope;
  const rows = await reader.$queryRaw<Row[]>`
    SELECT t.id AS transcript_id, count(u.index)::int AS turns,
      (count(u.index) FILTER (WHERE u.index = ANY(coalesce(p.looked_turns, '{}')) AND p.transcript_version = t.current_version
        OR EXISTS (SELECT FROM coding c WHERE c.project_id = t.project_id AND c.transcript_version_id = v.id
          AND c.coder_id = ${actorId}::uuid AND c.deleted_at IS NULL AND u.index BETWEEN c.first_turn AND c.last_turn)))::int
        AS decided,
      CASE WHEN p.transcript_version = t.current_version THEN p.looked_turns ELSE '{}' END AS looked,
      p.read_at, p.coded_at
    FROM readable_transcript(${projectId}::uuid, ${actorId}::uuid) t
    JOIN transcript_version v
      ON v.project_id = t.project_id AND v.transcript_id = t.id AND v.number = t.current_version
    LEFT JOIN transcript_progress p
      ON p.project_id = t.project_id AND p.transcript_id = t.id AND p.coder_id = ${actorId}::uuid
    LEFT JOIN (turn u JOIN eligible_interviewee e ON e.project_id = u.project_id AND e.id = u.interviewee_id)
      ON u.project_id = t.project_id AND u.transcript_version_id = v.id AND u.role = 'interviewee'
    WHERE ${transcriptId}::uuid IS NULL OR t.id = ${transcriptId}::uuid
    GROUP BY t.project_id, t.id, t.current_version, v.id, p.transcript_version, p.looked_turns, p.read_at, p.coded_at`;
  return new Map(
    rows.map((row) => [
      row.transcript_id,
      {
        turns: row.turns,
        decided: row.decided,
        looked: row.looked ?? [],
        readAt: row.read_at?.toISOString() ?? null,
        codedAt: row.coded_at?.toISOString() ?? null,
      },
    ]),
  );
};

/** What is stored of a coder's progress; null leaves a mark as it is. */
interface NotedProgress {
  readonly transcriptId: string;
  readonly version: number;
  readonly looked: readonly number[];
  readonly isRead: boolean | null;
  readonly isCoded: boolean | null;
}

/** Adds turns and marks to the actor's own progress. Turns of an earlier version of the text are forgotten. */
export const storeProgress = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  noted: NotedProgress,
): Promise<void> => {
  const { projectId, actorId } = scope;
  const { now } = write.context;
  const looked = [...new Set(noted.looked)];
  await write.sql.$executeRaw`
    INSERT INTO transcript_progress AS p
      (project_id, transcript_id, coder_id, transcript_version, looked_turns, read_at, coded_at, updated_at)
    VALUES (${projectId}::uuid, ${noted.transcriptId}::uuid, ${actorId}::uuid, ${noted.version}, ${looked}::int[],
      CASE WHEN ${noted.isRead ?? false}::boolean THEN ${now}::timestamptz END,
      CASE WHEN ${noted.isCoded ?? false}::boolean THEN ${now}::timestamptz END, ${now}::timestamptz)
    ON CONFLICT (project_id, transcript_id, coder_id) DO UPDATE SET
      looked_turns = CASE WHEN p.transcript_version = ${noted.version}
        THEN ARRAY(SELECT DISTINCT n FROM unnest(p.looked_turns || ${looked}::int[]) n ORDER BY n) ELSE ${looked}::int[] END,
      transcript_version = ${noted.version},
      read_at = CASE ${noted.isRead}::boolean WHEN true THEN ${now}::timestamptz WHEN false THEN NULL ELSE p.read_at END,
      coded_at = CASE ${noted.isCoded}::boolean WHEN true THEN ${now}::timestamptz WHEN false THEN NULL ELSE p.coded_at END,
      updated_at = ${now}::timestamptz`;
};
