import type { CodingStatus } from "../domain/coding/coding-status";
import type { StanceEntry } from "../domain/coding/stance-entry";
import { Prisma } from "../generated/prisma/client";
import type { CodingView } from "../schema/coding";
import type { ProjectScope } from "../server/scope";
import { getStoredCoding } from "./coding";
import { queryRows } from "./query-rows";
import type { WriteTransaction } from "./transaction";

/** A coding as it is stored: everything that a version of it fixes. */
export interface CodingState {
  readonly codeId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly status: CodingStatus;
  readonly promptedByGuide: boolean;
  readonly promptedOverride: boolean | null;
  readonly memo: string;
  readonly stances: readonly StanceEntry[];
  readonly intervieweeIds: readonly string[];
}

/** One row per stance and case; a claim in general is a row without a case. */
const stanceRows = (stances: readonly StanceEntry[]) => {
  const rows = stances.flatMap(({ stance, caseIds, appliesToAllCases }) => {
    const places: readonly (string | null)[] = caseIds.length > 0 ? caseIds : [null];
    return places.map((caseId) => ({ stance, caseId, appliesToAllCases: caseId !== null && appliesToAllCases }));
  });
  return JSON.stringify(rows.map((row, position) => ({ ...row, position })));
};

/**
 * Stores a coding with its stances, the interviewees it credits and its first revision.
 * @returns the coding as it can be read now, through the consent scope like any other
 */
export const insertCoding = async (
  scope: ProjectScope<"coding:create" | "transcript:read">,
  write: WriteTransaction,
  place: { readonly transcriptId: string; readonly versionId: string; readonly roundId: string | null },
  state: CodingState,
): Promise<CodingView> => {
  const id = write.context.newId();
  const { now } = write.context;
  const { projectId, actorId } = scope;
  const inserted = queryRows(
    write.sql,
    Prisma.sql`
    WITH made AS (
      INSERT INTO coding (project_id, id, transcript_id, transcript_version_id, code_id, coder_id, round_id, starts_at,
        ends_at, exact, prefix, suffix, first_turn, last_turn, status, prompted_by_guide, prompted_override, memo,
        version, created_at, updated_at)
      VALUES (${projectId}::uuid, ${id}::uuid, ${place.transcriptId}::uuid, ${place.versionId}::uuid,
        ${state.codeId}::uuid, ${actorId}::uuid, ${place.roundId}::uuid, ${state.start}, ${state.end}, ${state.exact},
        ${state.prefix}, ${state.suffix}, ${state.firstTurn}, ${state.lastTurn}, ${state.status},
        ${state.promptedByGuide}, ${state.promptedOverride}, ${state.memo}, 1, ${now}::timestamptz, ${now}::timestamptz)
    ), said AS (
      INSERT INTO coding_stance (project_id, coding_id, position, stance, case_id, applies_to_all_cases)
      SELECT ${projectId}::uuid, ${id}::uuid, r.position, r.stance, r."caseId", r."appliesToAllCases"
      FROM jsonb_to_recordset(${stanceRows(state.stances)}::jsonb)
        AS r(position int, stance text, "caseId" uuid, "appliesToAllCases" boolean)
    ), kept AS (
      INSERT INTO coding_revision (project_id, coding_id, version, state, changed_by, changed_at, transcript_version_id)
      VALUES (${projectId}::uuid, ${id}::uuid, 1, ${JSON.stringify({ ...revisionOf(state, false), memo: state.memo })}::jsonb,
        ${actorId}::uuid, ${now}::timestamptz, ${place.versionId}::uuid)
    )
    INSERT INTO coding_credit (project_id, coding_id, interviewee_id)
    SELECT ${projectId}::uuid, ${id}::uuid, unnest(${[...state.intervieweeIds]}::uuid[])`,
  );
  const [, stored] = await Promise.all([inserted, getStoredCoding(scope, id, write.sql)]);
  return stored;
};

/** What a revision keeps: ids, numbers, words of closed lists and the coder's remark. The passage's words are not in it. */
export interface CodingRevisionState {
  readonly codeId: string;
  readonly start: number;
  readonly end: number;
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly status: CodingStatus;
  readonly promptedByGuide: boolean;
  readonly promptedOverride: boolean | null;
  readonly stances: readonly StanceEntry[];
  readonly intervieweeIds: readonly string[];
  /** Absent in revisions of codings whose remark was not kept yet. */
  readonly memo?: string;
  readonly isDeleted: boolean;
}

const revisionOf = (state: CodingState | CodingRevisionState, isDeleted: boolean): CodingRevisionState => ({
  codeId: state.codeId,
  start: state.start,
  end: state.end,
  firstTurn: state.firstTurn,
  lastTurn: state.lastTurn,
  status: state.status,
  promptedByGuide: state.promptedByGuide,
  promptedOverride: state.promptedOverride,
  stances: state.stances,
  intervieweeIds: state.intervieweeIds,
  isDeleted,
});

/** The words of a passage that moved, and the version of the text in which they stand. */
export interface PassageWords {
  readonly versionId: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Writes a coding's next version: its row, stances, credits and revision. `words` are given only when the passage moves.
 * @param isDeleted the next version is a tombstone: the row stays so that the deletion can be undone
 * @returns whether the coding still had the expected version
 */
export const updateCoding = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  coding: { readonly id: string; readonly expectedVersion: number },
  state: CodingRevisionState,
  words: PassageWords | null,
  memo: string | null,
): Promise<boolean> => {
  const { projectId, actorId } = scope;
  const { now } = write.context;
  const version = coding.expectedVersion + 1;
  const { count } = await write.sql.coding.updateMany({
    where: { projectId, id: coding.id, version: coding.expectedVersion },
    data: {
      codeId: state.codeId,
      startsAt: state.start,
      endsAt: state.end,
      firstTurn: state.firstTurn,
      lastTurn: state.lastTurn,
      status: state.status,
      promptedByGuide: state.promptedByGuide,
      promptedOverride: state.promptedOverride,
      ...(words
        ? {
            transcriptVersionId: words.versionId,
            exact: words.exact,
            prefix: words.prefix,
            suffix: words.suffix,
          }
        : {}),
      ...(memo === null ? {} : { memo }),
      version,
      updatedAt: now,
      deletedAt: state.isDeleted ? now : null,
    },
  });
  if (count !== 1) return false;
  await write.sql
    .$executeRaw`DELETE FROM coding_stance WHERE project_id = ${projectId}::uuid AND coding_id = ${coding.id}::uuid`;
  await write.sql
    .$executeRaw`DELETE FROM coding_credit WHERE project_id = ${projectId}::uuid AND coding_id = ${coding.id}::uuid`;
  await write.sql.$executeRaw`
    WITH said AS (
      INSERT INTO coding_stance (project_id, coding_id, position, stance, case_id, applies_to_all_cases)
      SELECT ${projectId}::uuid, ${coding.id}::uuid, r.position, r.stance, r."caseId", r."appliesToAllCases"
      FROM jsonb_to_recordset(${stanceRows(state.stances)}::jsonb)
        AS r(position int, stance text, "caseId" uuid, "appliesToAllCases" boolean)
    ), kept AS (
      INSERT INTO coding_revision (project_id, coding_id, version, state, changed_by, changed_at, transcript_version_id)
      SELECT ${projectId}::uuid, c.id, ${version},
        ${JSON.stringify(revisionOf(state, state.isDeleted))}::jsonb || jsonb_build_object('memo', c.memo),
        ${actorId}::uuid, ${now}::timestamptz, c.transcript_version_id
      FROM coding c WHERE c.project_id = ${projectId}::uuid AND c.id = ${coding.id}::uuid
    )
    INSERT INTO coding_credit (project_id, coding_id, interviewee_id)
    SELECT ${projectId}::uuid, ${coding.id}::uuid, unnest(${[...state.intervieweeIds]}::uuid[])`;
  return true;
};

/** The revision of a coding at a version, for undo, with the text version it counts in; null when it was erased or never existed. */
export const findRevision = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  codingId: string,
  version: number,
): Promise<(CodingRevisionState & { readonly versionId: string }) | null> => {
  const row = await write.sql.codingRevision.findFirst({
    where: { projectId: scope.projectId, codingId, version },
    select: { state: true, transcriptVersionId: true },
  });
  return row ? { ...(row.state as unknown as CodingRevisionState), versionId: row.transcriptVersionId } : null;
};
