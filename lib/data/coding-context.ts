import type { CodingStatus } from "../domain/coding/coding-status";
import type { Stance } from "../domain/coding/stance";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { queryRows } from "./query-rows";
import type { WriteTransaction } from "./transaction";

/** A coding that the same coder already made of the same code on the same passage in the same round, held for the write. */
export interface HeldCoding {
  readonly id: string;
  readonly version: number;
  readonly status: CodingStatus;
  readonly promptedOverride: boolean | null;
  readonly stances: readonly {
    readonly stance: Stance;
    readonly caseId: string | null;
    readonly appliesToAllCases: boolean;
  }[];
}

/** What a coding refers to, looked up in one statement. */
export interface CodingContext {
  /** The code and its ancestors, nearest first; empty when the project has no such code. */
  readonly codeIds: readonly string[];
  /** Compared cases of the project today, in their order. */
  readonly caseIds: readonly string[];
  readonly isRoundOpen: boolean | null;
  /** For each question of the current guide, the codes that it asks about. */
  readonly codesOfQuestion: ReadonlyMap<string, readonly string[]>;
  readonly held: HeldCoding | null;
}

interface Row {
  codeIds: string[] | null;
  caseIds: string[] | null;
  roundState: string | null;
  questions: { questionId: string; codeIds: string[] }[] | null;
  held: HeldCoding | null;
}

/** Code, cases, round, guide and an earlier coding of the same kind; ids of another project are simply not found. */
export const getCodingContext = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  coding: {
    readonly versionId: string;
    readonly codeId: string;
    readonly roundId: string | null;
    readonly start: number;
    readonly end: number;
  },
): Promise<CodingContext> => {
  const { projectId, actorId } = scope;
  const [row] = await queryRows<Row>(
    write.sql,
    Prisma.sql`
    WITH RECURSIVE up AS (
      SELECT id, parent_id, 0 AS depth FROM code
      WHERE project_id = ${projectId}::uuid AND id = ${coding.codeId}::uuid AND deleted_at IS NULL
      UNION ALL
      SELECT c.id, c.parent_id, up.depth + 1 FROM code c JOIN up ON c.id = up.parent_id
      WHERE c.project_id = ${projectId}::uuid AND up.depth < 50)
    SELECT
      (SELECT array_agg(id ORDER BY depth) FROM up) AS "codeIds",
      (SELECT array_agg(id ORDER BY position, id) FROM compared_case
        WHERE project_id = ${projectId}::uuid AND deleted_at IS NULL AND included) AS "caseIds",
      (SELECT state FROM coding_round WHERE project_id = ${projectId}::uuid AND id = ${coding.roundId}::uuid) AS "roundState",
      (SELECT json_agg(json_build_object('questionId', question_id, 'codeIds', codes)) FROM (
        SELECT question_id, json_agg(code_id) AS codes FROM guide_question_code
        WHERE project_id = ${projectId}::uuid
          AND guide_number = (SELECT max(number) FROM guide_version WHERE project_id = ${projectId}::uuid)
        GROUP BY question_id) q) AS questions,
      (SELECT json_build_object('id', c.id, 'version', c.version, 'status', c.status,
          'promptedOverride', c.prompted_override, 'stances', (
          SELECT coalesce(json_agg(json_build_object('stance', s.stance, 'caseId', s.case_id,
            'appliesToAllCases', s.applies_to_all_cases) ORDER BY s.position), '[]')
          FROM coding_stance s WHERE s.project_id = c.project_id AND s.coding_id = c.id))
        FROM coding c
        WHERE c.project_id = ${projectId}::uuid AND c.transcript_version_id = ${coding.versionId}::uuid
          AND c.code_id = ${coding.codeId}::uuid AND c.coder_id = ${actorId}::uuid
          AND c.round_id IS NOT DISTINCT FROM ${coding.roundId}::uuid
          AND c.starts_at = ${coding.start} AND c.ends_at = ${coding.end} AND c.deleted_at IS NULL) AS held`,
  );
  return {
    codeIds: row?.codeIds ?? [],
    caseIds: row?.caseIds ?? [],
    isRoundOpen: coding.roundId === null ? null : row?.roundState === "open",
    codesOfQuestion: new Map((row?.questions ?? []).map((question) => [question.questionId, question.codeIds])),
    held: row?.held ?? null,
  };
};
