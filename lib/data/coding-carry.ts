import type { PlacedCoding } from "../domain/transcript/decide-carried-coding";
import type { ProjectScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

/** A coding of a transcript, by whomever and removed or not, held while its text gets a new version. */
export interface CodingToCarry extends PlacedCoding {
  readonly id: string;
  readonly version: number;
  readonly codeId: string;
  readonly coderId: string;
  readonly roundId: string | null;
  readonly isDeleted: boolean;
  /** Whether the corrector may read it; what becomes of the others is not told. */
  readonly isReadable: boolean;
}

/**
 * Holds all codings that stand on a version, of all coders, removed ones included so that a removal can still be undone.
 * The transcript is held alone before.
 */
export const lockCodingsToCarry = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  place: { readonly transcriptId: string; readonly versionId: string },
): Promise<CodingToCarry[]> => {
  const { projectId, actorId } = scope;
  await write.sql.$queryRaw`
    SELECT id FROM coding WHERE project_id = ${projectId}::uuid AND transcript_id = ${place.transcriptId}::uuid
    ORDER BY id FOR UPDATE`;
  return write.sql.$queryRaw<CodingToCarry[]>`
    SELECT c.id, c.version, c.code_id AS "codeId", c.coder_id AS "coderId", c.round_id AS "roundId",
      c.deleted_at IS NOT NULL AS "isDeleted", c.starts_at AS start, c.ends_at AS "end", c.exact,
      c.first_turn AS "firstTurn", c.last_turn AS "lastTurn",
      ARRAY(SELECT k.interviewee_id FROM coding_credit k WHERE k.project_id = c.project_id AND k.coding_id = c.id
        ORDER BY k.interviewee_id) AS "intervieweeIds",
      c.id IN (SELECT r.id FROM readable_coding(${projectId}::uuid, ${actorId}::uuid) r
        WHERE r.transcript_id = ${place.transcriptId}::uuid) AS "isReadable"
    FROM coding c
    WHERE c.project_id = ${projectId}::uuid AND c.transcript_version_id = ${place.versionId}::uuid
    ORDER BY c.deleted_at IS NOT NULL, c.created_at, c.id`;
};

/** A coding's place on the next version. */
export interface CarriedRow extends PlacedCoding {
  readonly id: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Place, words or people changed: it gets a version of its own. */
  readonly rises: boolean;
}

/**
 * Puts codings on the next version of their text. Those whose place, words or people changed get a new version with its
 * revision, so that a late write on the earlier one is told; and everybody's steps to undo wait for that version from now on.
 */
export const storeCarried = async (
  scope: ProjectScope<"transcript:import">,
  write: WriteTransaction,
  versionId: string,
  carried: readonly CarriedRow[],
): Promise<void> => {
  const { projectId, actorId } = scope;
  const { now } = write.context;
  const rows = JSON.stringify(carried);
  const risen = carried.filter((row) => row.rises);
  await write.sql.$executeRaw`
    UPDATE coding c SET transcript_version_id = ${versionId}::uuid, starts_at = r.start, ends_at = r."end", exact = r.exact,
      prefix = r.prefix, suffix = r.suffix, first_turn = r."firstTurn", last_turn = r."lastTurn",
      version = c.version + r.rises::int
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, start int, "end" int, exact text, prefix text, suffix text,
      "firstTurn" int, "lastTurn" int, rises boolean)
    WHERE c.project_id = ${projectId}::uuid AND c.id = r.id`;
  if (risen.length === 0) return;
  const risenIds = risen.map((row) => row.id);
  await write.sql.codingCredit.deleteMany({ where: { projectId, codingId: { in: risenIds } } });
  await write.sql.codingCredit.createMany({
    data: risen.flatMap(({ id, intervieweeIds }) =>
      intervieweeIds.map((intervieweeId) => ({ projectId, codingId: id, intervieweeId })),
    ),
  });
  await write.sql.$executeRaw`
    INSERT INTO coding_revision (project_id, coding_id, version, state, changed_by, changed_at, transcript_version_id)
    SELECT c.project_id, c.id, c.version, r.state || jsonb_build_object('start', c.starts_at, 'end', c.ends_at,
        'firstTurn', c.first_turn, 'lastTurn', c.last_turn, 'intervieweeIds', (SELECT coalesce(jsonb_agg(k.interviewee_id
          ORDER BY k.interviewee_id), '[]') FROM coding_credit k WHERE k.project_id = c.project_id AND k.coding_id = c.id)),
      ${actorId}::uuid, ${now}::timestamptz, ${versionId}::uuid
    FROM coding c JOIN coding_revision r
      ON r.project_id = c.project_id AND r.coding_id = c.id AND r.version = c.version - 1
    WHERE c.project_id = ${projectId}::uuid AND c.id = ANY(${risenIds}::uuid[])`;
  await write.sql.$executeRaw`
    UPDATE undo_step u SET changes = (
      SELECT jsonb_agg(CASE WHEN c.id IS NULL THEN e.item ELSE e.item || jsonb_build_object('after', c.version) END
        ORDER BY e.place)
      FROM jsonb_array_elements(u.changes) WITH ORDINALITY AS e(item, place)
      LEFT JOIN coding c ON c.project_id = u.project_id AND c.id = ANY(${risenIds}::uuid[])
        AND e.item->>'kind' IN ('coding', 'movedCoding') AND c.id::text = e.item->>'id' AND c.version - 1 = (e.item->>'after')::int)
    WHERE u.project_id = ${projectId}::uuid AND u.state <> 'spent' AND EXISTS (
      SELECT FROM jsonb_array_elements(u.changes) AS e(item) WHERE e.item->>'id' = ANY(${risenIds}::text[]))`;
};
