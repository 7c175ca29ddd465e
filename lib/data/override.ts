import { cellValue } from "../schema/case";
import { type OverrideView, overrideView } from "../schema/override";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { getSettings } from "./project";
import type { WriteTransaction } from "./transaction";

/** The cell that a judgement is about. */
export interface CellKey {
  readonly codeId: string;
  readonly caseId: string;
}

/** The judgement in force on a cell, or null. */
export const findOverride = async (
  scope: ProjectScope<"project:read">,
  cell: CellKey,
  reader: Reader = database(),
): Promise<OverrideView | null> => {
  const row = await reader.override.findFirst({
    where: { projectId: scope.projectId, ...cell, endedAt: null },
    include: { evidence: { orderBy: { evidenceId: "asc" } } },
  });
  if (!row) return null;
  const author = await reader.user.findUnique({ where: { id: row.authorId }, select: { name: true } });
  const evidenceModes = overrideView.shape.evidenceModes.parse(row.evidenceModes);
  const { evidenceMode } = await getSettings(scope, reader);
  return {
    id: row.id,
    value: cellValue.parse(row.value),
    justification: row.justification,
    evidenceIds: row.evidence.map(({ evidenceId }) => evidenceId),
    hasEvidence: row.evidence.length > 0,
    evidenceModes,
    isInEffect: evidenceModes.includes(evidenceMode),
    authorId: row.authorId,
    authorName: author?.name ?? "",
    createdAt: row.createdAt.toISOString(),
  };
};

/** Holds a cell's code, so that judgements on it follow each other. */
export const holdCell = async (
  scope: ProjectScope<"override:set">,
  write: WriteTransaction,
  cell: CellKey,
): Promise<void> => {
  await write.sql.$queryRaw`
    SELECT id FROM code WHERE project_id = ${scope.projectId}::uuid AND id = ${cell.codeId}::uuid FOR NO KEY UPDATE`;
};

/** How many of these documents lie behind the cell. */
export const countCellEvidence = async (
  scope: ProjectScope<"override:set">,
  write: WriteTransaction,
  cell: CellKey,
  evidenceIds: readonly string[],
): Promise<number> =>
  write.sql.evidence.count({
    where: { projectId: scope.projectId, ...cell, id: { in: [...evidenceIds] }, deletedAt: null },
  });

/** Ends the judgement in force on a cell; it stays in the history. @returns whether there was one */
export const endOverride = async (
  scope: ProjectScope<"override:set">,
  write: WriteTransaction,
  cell: CellKey,
): Promise<boolean> => {
  const { count } = await write.sql.override.updateMany({
    where: { projectId: scope.projectId, ...cell, endedAt: null },
    data: { endedAt: write.context.now, endedBy: scope.actorId },
  });
  return count > 0;
};

/** Stores a judgement; the one before it must have ended. */
export const insertOverride = async (
  scope: ProjectScope<"override:set">,
  write: WriteTransaction,
  cell: CellKey,
  judgement: Pick<OverrideView, "value" | "justification" | "evidenceIds" | "evidenceModes">,
): Promise<string> => {
  const id = write.context.newId();
  const { projectId, actorId } = scope;
  const { evidenceIds, ...fields } = judgement;
  await write.sql.override.create({
    data: { ...fields, ...cell, projectId, id, authorId: actorId, createdAt: write.context.now },
  });
  await write.sql.overrideEvidence.createMany({
    data: evidenceIds.map((evidenceId) => ({ projectId, overrideId: id, evidenceId })),
  });
  return id;
};

/** Documents that a judgement rests on and that are behind its cell no more. */
export const countGoneEvidence = async (
  scope: ProjectScope<"override:set">,
  write: WriteTransaction,
  overrideId: string,
): Promise<number> =>
  write.sql.overrideEvidence.count({
    where: { projectId: scope.projectId, overrideId, evidence: { deletedAt: { not: null } } },
  });
