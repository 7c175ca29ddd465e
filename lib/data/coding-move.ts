import type { UndoableChange } from "../domain/audit/undoable-step";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { codingState } from "./coding-held";
import type { CodingRevisionState } from "./coding-write";
import type { WriteTransaction } from "./transaction";

type Scope = ProjectScope<"codebook:change">;

/**
 * Gives codings, whoever made them, their next version: code, status, prompted, stances and remark as the state says.
 * Passage and credits stay, and so does the remark where somebody whose words it may quote has withdrawn.
 * @param source a statement that answers `id`, `expected` (the version that the coding still has) and `state`
 */
const applyStates = async (scope: Scope, write: WriteTransaction, source: Prisma.Sql): Promise<UndoableChange[]> => {
  const { projectId, actorId } = scope;
  const now = write.context.now;
  const kept = await write.sql.$queryRaw<{ id: string; version: number }[]>`
    INSERT INTO coding_revision (project_id, coding_id, version, state, changed_by, changed_at, transcript_version_id)
    SELECT c.project_id, c.id, c.version + 1,
      s.state || jsonb_build_object('start', c.starts_at, 'end', c.ends_at, 'firstTurn', c.first_turn, 'lastTurn', c.last_turn),
      ${actorId}::uuid, ${now}::timestamptz, c.transcript_version_id
    FROM (${source}) s JOIN coding c ON c.project_id = ${projectId}::uuid AND c.id = s.id AND c.version = s.expected
    RETURNING coding_id AS id, version`;
  const ids = kept.map((row) => row.id);
  await write.sql.$executeRaw`
    UPDATE coding c SET code_id = (v.state->>'codeId')::uuid, status = v.state->>'status',
      prompted_override = (v.state->>'promptedOverride')::boolean, memo = CASE WHEN EXISTS (
          SELECT FROM coding_credit k JOIN interviewee e ON e.project_id = k.project_id AND e.id = k.interviewee_id
          WHERE k.project_id = c.project_id AND k.coding_id = c.id AND e.withdrawn_at IS NOT NULL)
        THEN c.memo ELSE coalesce(v.state->>'memo', c.memo) END,
      deleted_at = CASE WHEN (v.state->>'isDeleted')::boolean THEN ${now}::timestamptz END,
      version = v.version, updated_at = ${now}::timestamptz
    FROM coding_revision v
    WHERE c.project_id = ${projectId}::uuid AND c.id = ANY(${ids}::uuid[])
      AND v.project_id = c.project_id AND v.coding_id = c.id AND v.version = c.version + 1`;
  await write.sql.$executeRaw`
    DELETE FROM coding_stance WHERE project_id = ${projectId}::uuid AND coding_id = ANY(${ids}::uuid[])`;
  await write.sql.$executeRaw`
    INSERT INTO coding_stance (project_id, coding_id, position, stance, case_id, applies_to_all_cases)
    SELECT c.project_id, c.id, row_number() OVER (PARTITION BY c.id ORDER BY s.place, k.place) - 1, s.item->>'stance',
      k.case_id::uuid, k.case_id IS NOT NULL AND (s.item->>'appliesToAllCases')::boolean
    FROM coding c
    JOIN coding_revision v ON v.project_id = c.project_id AND v.coding_id = c.id AND v.version = c.version
    CROSS JOIN LATERAL jsonb_array_elements(v.state->'stances') WITH ORDINALITY s(item, place)
    LEFT JOIN LATERAL jsonb_array_elements_text(s.item->'caseIds') WITH ORDINALITY k(case_id, place) ON true
    WHERE c.project_id = ${projectId}::uuid AND c.id = ANY(${ids}::uuid[])`;
  return kept.map(({ id, version }) => ({ kind: "movedCoding", id, before: version - 1, after: version }));
};

/** A live coding as an act on the codebook sees it: whose it is and where, without its words. */
export interface PlacedCoding {
  readonly id: string;
  readonly version: number;
  readonly coderId: string;
  /** The same for two codings of one coder on one passage in one round. */
  readonly place: string;
  readonly state: CodingRevisionState;
}

/**
 * Holds the live codings of a code, everybody's, until the transaction ends: first the people whose words they hold, as
 * every write does, then the codings.
 * @param onlyIds these codings alone; null for all of the code
 */
export const lockCodingsOfCode = async (
  scope: Scope,
  write: WriteTransaction,
  codeId: string,
  onlyIds: readonly string[] | null,
): Promise<PlacedCoding[]> => {
  const { projectId } = scope;
  const chosen = onlyIds === null ? Prisma.empty : Prisma.sql`AND c.id = ANY(${[...onlyIds]}::uuid[])`;
  const here = Prisma.sql`c.project_id = ${projectId}::uuid AND c.code_id = ${codeId}::uuid AND c.deleted_at IS NULL ${chosen}`;
  await write.sql.$executeRaw`
    SELECT FROM interviewee e WHERE e.project_id = ${projectId}::uuid AND EXISTS (
      SELECT FROM coding_credit k JOIN coding c ON c.project_id = k.project_id AND c.id = k.coding_id
      WHERE k.project_id = e.project_id AND k.interviewee_id = e.id AND ${here})
    ORDER BY e.id FOR SHARE OF e`;
  return write.sql.$queryRaw<PlacedCoding[]>`
    SELECT c.id, c.version, c.coder_id AS "coderId",
      concat_ws(' ', c.transcript_version_id, c.coder_id, coalesce(c.round_id::text, '-'), c.starts_at, c.ends_at) AS place,
      ${codingState} AS state
    FROM coding c WHERE ${here} ORDER BY c.id FOR UPDATE OF c`;
};

/** Takes codings to another code; each gets its next version. */
export const moveCodings = (
  scope: Scope,
  write: WriteTransaction,
  ids: readonly string[],
  intoId: string,
): Promise<UndoableChange[]> =>
  applyStates(
    scope,
    write,
    Prisma.sql`SELECT c.id, c.version AS expected, ${codingState} || jsonb_build_object('codeId', ${intoId}::text) AS state
      FROM coding c WHERE c.project_id = ${scope.projectId}::uuid AND c.id = ANY(${[...ids]}::uuid[])`,
  );

/** Writes stated next versions of codings that are held. */
export const writeCodingStates = (
  scope: Scope,
  write: WriteTransaction,
  codings: readonly { readonly id: string; readonly version: number; readonly state: CodingRevisionState }[],
): Promise<UndoableChange[]> =>
  applyStates(
    scope,
    write,
    Prisma.sql`SELECT * FROM jsonb_to_recordset(${JSON.stringify(
      codings.map(({ id, version, state }) => ({ id, expected: version, state })),
    )}::jsonb) AS s(id uuid, expected int, state jsonb)`,
  );

/**
 * Gives codings that an act on the codebook moved the state that they had before it. What was erased since is gone and is
 * left out; any other coding that changed since, or whose code or case is gone, stops the whole.
 * @returns the changes as turned around, or the id of the coding that stands in the way
 */
export const restoreMovedCodings = async (
  scope: Scope,
  write: WriteTransaction,
  changes: readonly UndoableChange[],
): Promise<{ readonly changes: UndoableChange[] } | { readonly stoppedBy: string; readonly isGone: boolean }> => {
  const { projectId } = scope;
  const wanted = JSON.stringify(changes);
  const rows = Prisma.sql`jsonb_to_recordset(${wanted}::jsonb) AS r(id uuid, before int, after int)`;
  await write.sql.$executeRaw`
    SELECT FROM interviewee e WHERE e.project_id = ${projectId}::uuid AND EXISTS (
      SELECT FROM coding_credit k JOIN ${rows} ON r.id = k.coding_id
      WHERE k.project_id = e.project_id AND k.interviewee_id = e.id)
    ORDER BY e.id FOR SHARE OF e`;
  await write.sql.$executeRaw`
    SELECT FROM coding c JOIN ${rows} ON r.id = c.id WHERE c.project_id = ${projectId}::uuid ORDER BY c.id FOR UPDATE OF c`;
  const [stopped] = await write.sql.$queryRaw<{ id: string; isGone: boolean }[]>`
    SELECT c.id, c.version = r.after AS "isGone"
    FROM ${rows} JOIN coding c ON c.project_id = ${projectId}::uuid AND c.id = r.id
    LEFT JOIN coding_revision v ON v.project_id = c.project_id AND v.coding_id = c.id AND v.version = r.before
    WHERE c.version <> r.after OR v.version IS NULL
      OR NOT EXISTS (SELECT FROM code o WHERE o.project_id = c.project_id AND o.id = (v.state->>'codeId')::uuid AND o.deleted_at IS NULL)
        AND NOT (v.state->>'isDeleted')::boolean
      OR EXISTS (SELECT FROM jsonb_array_elements(v.state->'stances') s, jsonb_array_elements_text(s->'caseIds') k
        JOIN compared_case g ON g.project_id = ${projectId}::uuid AND g.id = k::uuid WHERE g.deleted_at IS NOT NULL)
    LIMIT 1`;
  if (stopped) return { stoppedBy: stopped.id, isGone: stopped.isGone };
  const source = Prisma.sql`SELECT r.id, r.after AS expected, v.state FROM ${rows}
    JOIN coding_revision v ON v.project_id = ${projectId}::uuid AND v.coding_id = r.id AND v.version = r.before`;
  const done = new Map((await applyStates(scope, write, source)).map((change) => [change.id, change]));
  return { changes: changes.flatMap((change) => done.get(change.id) ?? []) };
};
