import type { CellValue } from "../domain/factor/cell-value";
import type { ProjectScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

type Scope = ProjectScope<"codebook:change">;

/** A judgement in force on a code. */
export interface HeldOverride {
  readonly id: string;
  readonly codeId: string;
  readonly caseId: string;
  readonly value: CellValue;
}

/** The judgements in force on two codes. */
export const listOverridesOf = async (
  scope: Scope,
  write: WriteTransaction,
  codeIds: readonly string[],
): Promise<HeldOverride[]> =>
  write.sql.$queryRaw<HeldOverride[]>`
    SELECT id, code_id AS "codeId", case_id AS "caseId", value FROM override
    WHERE project_id = ${scope.projectId}::uuid AND code_id = ANY(${[...codeIds]}::uuid[]) AND ended_at IS NULL
    ORDER BY id FOR UPDATE`;

/** The documents behind the cells of a code. */
export const listEvidenceIdsOf = async (scope: Scope, write: WriteTransaction, codeId: string): Promise<string[]> => {
  const rows = await write.sql.evidence.findMany({
    where: { projectId: scope.projectId, codeId, deletedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => row.id);
};

/** Puts documents behind the cells of another code. */
export const moveEvidence = async (
  scope: Scope,
  write: WriteTransaction,
  evidenceIds: readonly string[],
  intoId: string,
): Promise<void> => {
  await write.sql.evidence.updateMany({
    where: { projectId: scope.projectId, id: { in: [...evidenceIds] } },
    data: { codeId: intoId, version: { increment: 1 } },
  });
};

/** Ends a judgement by its id, or takes it to the same case of another code. */
export const settleOverride = async (
  scope: Scope,
  write: WriteTransaction,
  overrideId: string,
  intoId: string | null,
): Promise<void> => {
  await write.sql.override.updateMany({
    where: { projectId: scope.projectId, id: overrideId },
    data: intoId === null ? { endedAt: write.context.now, endedBy: scope.actorId } : { codeId: intoId },
  });
};

/** The codes below a code, in their order. */
export const listChildIds = async (scope: Scope, write: WriteTransaction, codeId: string): Promise<string[]> => {
  const rows = await write.sql.code.findMany({
    where: { projectId: scope.projectId, parentId: codeId, deletedAt: null },
    select: { id: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => row.id);
};

/** Puts a code below another one (null: at the top), after those that are there. */
export const placeCode = async (
  scope: Scope,
  write: WriteTransaction,
  codeId: string,
  parentId: string | null,
): Promise<void> => {
  const last = await write.sql.code.aggregate({
    where: { projectId: scope.projectId, parentId, deletedAt: null },
    _max: { position: true },
  });
  await write.sql.code.updateMany({
    where: { projectId: scope.projectId, id: codeId },
    data: { parentId, position: (last._max.position ?? -1) + 1, version: { increment: 1 } },
  });
};
