import { Prisma } from "../generated/prisma/client";
import type { TranslationView } from "../schema/translation";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { leadsInterview } from "./leads-interview";
import { queryRows } from "./query-rows";
import { readsEverybody } from "./reads-everybody";
import type { WriteTransaction } from "./transaction";

interface Row extends Omit<TranslationView, "sha256" | "createdAt" | "abilities" | "turns"> {
  readonly sha256: Uint8Array;
  readonly createdAt: Date;
  readonly isInterviewer: boolean;
  readonly turns: TranslationView["turns"] | null;
}

/**
 * The newest translation of a transcript's current version, as the caller may read it: through the transcript's own views, so
 * that what is kept back in the original is kept back here; the translator's note, which may speak of everybody, is for whoever
 * may read everybody. Null when there is none or nothing may be read.
 */
export const findTranslation = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
  reader: Reader = database(),
): Promise<TranslationView | null> => {
  const { projectId, actorId } = scope;
  const [row] = await queryRows<Row>(
    reader,
    Prisma.sql`
    SELECT x.id, x.transcript_id AS "transcriptId", v.number AS "transcriptVersion", x.number, x.language,
      CASE WHEN ${readsEverybody(scope, Prisma.sql`t.interview_id`)} THEN x.note ELSE '' END AS note, x.sha256,
      x.created_at AS "createdAt", ${leadsInterview(scope, Prisma.sql`t.interview_id`)} AS "isInterviewer",
      (SELECT json_agg(json_build_object('index', r.index, 'text', r.text) ORDER BY r.index)
        FROM readable_translation(t.project_id, ${actorId}::uuid, v.id) r) AS turns
    FROM readable_transcript(${projectId}::uuid, ${actorId}::uuid) t
    JOIN transcript_version v ON v.project_id = t.project_id AND v.transcript_id = t.id
      AND v.number = t.current_version
    JOIN transcript_translation x ON x.project_id = v.project_id AND x.transcript_version_id = v.id
    WHERE t.id = ${transcriptId}::uuid
    ORDER BY x.number DESC LIMIT 1`,
  );
  if (!row) return null;
  const { isInterviewer, ...view } = row;
  return {
    ...view,
    sha256: Buffer.from(row.sha256).toString("hex"),
    createdAt: row.createdAt.toISOString(),
    turns: row.turns ?? [],
    abilities: isInterviewer && scope.holds("transcript:import") ? ["transcript:import"] : [],
  };
};

/** A translation as it is stored, whole: it never changes afterwards. */
export interface TranslationRows {
  readonly transcriptId: string;
  readonly versionId: string;
  readonly language: string;
  readonly note: string;
  readonly sha256: Uint8Array<ArrayBuffer>;
  /** The words of each turn, in the order of the original. */
  readonly turns: readonly string[];
}

/** Stores the next translation of a version; the transcript must be held and the turns must be counted. @returns its id */
export const insertTranslation = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  rows: TranslationRows,
): Promise<string> => {
  const { projectId, actorId } = scope;
  const { turns, versionId, ...facts } = rows;
  const id = write.context.newId();
  const here = { projectId, transcriptVersionId: versionId };
  const newest = await write.sql.transcriptTranslation.aggregate({ where: here, _max: { number: true } });
  await write.sql.transcriptTranslation.create({
    data: {
      ...here,
      ...facts,
      id,
      number: (newest._max.number ?? 0) + 1,
      createdAt: write.context.now,
      createdBy: actorId,
    },
  });
  await write.sql.translatedTurn.createMany({
    data: turns.map((text, index) => ({ ...here, translationId: id, index, text })),
  });
  return id;
};

/**
 * Takes the newest translation of a version along to the next one, when each of its turns is still spoken by the same voice; a
 * correction that splits, joins or reassigns turns leaves it with the version that it translates.
 */
export const carryTranslation = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  from: string,
  to: string,
): Promise<void> => {
  const { projectId } = scope;
  const id = write.context.newId();
  await write.sql.$executeRaw`
    INSERT INTO transcript_translation
      (project_id, id, transcript_id, transcript_version_id, number, language, note, sha256, created_at, created_by)
    SELECT x.project_id, ${id}::uuid, x.transcript_id, ${to}::uuid, 1, x.language, x.note, x.sha256, x.created_at, x.created_by
    FROM transcript_translation x
    WHERE x.project_id = ${projectId}::uuid AND x.transcript_version_id = ${from}::uuid AND NOT EXISTS (
      SELECT FROM (SELECT index, role, interviewee_id FROM turn
          WHERE project_id = ${projectId}::uuid AND transcript_version_id = ${from}::uuid) a
        FULL JOIN (SELECT index, role, interviewee_id FROM turn
          WHERE project_id = ${projectId}::uuid AND transcript_version_id = ${to}::uuid) b ON b.index = a.index
        WHERE (a.role, a.interviewee_id) IS DISTINCT FROM (b.role, b.interviewee_id) OR a.index IS NULL OR b.index IS NULL)
    ORDER BY x.number DESC LIMIT 1`;
  await write.sql.$executeRaw`
    INSERT INTO translated_turn (project_id, translation_id, transcript_version_id, index, text)
    SELECT n.project_id, n.id, n.transcript_version_id, s.index, s.text
    FROM transcript_translation n
    JOIN LATERAL (SELECT id FROM transcript_translation x WHERE x.project_id = n.project_id
      AND x.transcript_version_id = ${from}::uuid ORDER BY x.number DESC LIMIT 1) o ON true
    JOIN translated_turn s ON s.project_id = n.project_id AND s.translation_id = o.id
    WHERE n.project_id = ${projectId}::uuid AND n.id = ${id}::uuid`;
};
