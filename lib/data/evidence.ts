import type { Prisma } from "../generated/prisma/client";
import { authorMark } from "../policy/author-mark";
import { cellValue } from "../schema/case";
import type { EvidenceInput, EvidencePatch, EvidenceQuery, EvidenceView } from "../schema/evidence";
import type { Page } from "../schema/page";
import type { ProjectScope } from "../server/scope";
import { readAuthorKnowledge } from "./author-knowledge";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

const include = {
  source: {
    include: {
      // Somebody who withdrew is no interviewee any more: the source then stands by itself.
      authors: { where: { interviewee: { withdrawnAt: null } }, select: { intervieweeId: true } },
    },
  },
} as const satisfies Prisma.EvidenceInclude;

type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof include }>;

const passageOf = ({ textId, start, end, exact }: EvidenceRow): EvidenceView["passage"] =>
  textId === null || start === null || end === null || exact === null ? null : { textId, start, end, exact };

const present = async (
  scope: ProjectScope<"project:read">,
  reader: Reader,
  rows: readonly EvidenceRow[],
): Promise<EvidenceView[]> => {
  const makers = await reader.user.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.createdBy))] } },
    select: { id: true, name: true },
  });
  const knowledge = await readAuthorKnowledge(scope, reader);
  const nameOf = new Map(makers.map((user) => [user.id, user.name]));
  return rows.map((row) => ({
    id: row.id,
    codeId: row.codeId,
    caseId: row.caseId,
    value: cellValue.parse(row.value),
    sourceId: row.sourceId,
    citation: row.source.citation,
    sourceKind: row.source.kind,
    year: row.source.year,
    locator: row.locator,
    quotation: row.quotation,
    passage: passageOf(row),
    ...authorMark(
      row.source.authors.map(({ intervieweeId }) => intervieweeId),
      knowledge,
    ),
    createdBy: row.createdBy,
    createdByName: nameOf.get(row.createdBy) ?? "",
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    abilities: scope.holds("evidence:link") ? ["evidence:link"] : [],
  }));
};

/** Documents behind cells, oldest first, by code, case or source; a page at a time. */
export const listEvidence = async (
  scope: ProjectScope<"project:read">,
  query: EvidenceQuery,
  reader: Reader = database(),
): Promise<Page<EvidenceView>> => {
  const { codeId, caseId, sourceId, cursor, limit } = query;
  const isId = cursor !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor);
  if (cursor !== undefined && !isId) return { items: [], nextCursor: null };
  const rows = await reader.evidence.findMany({
    where: {
      projectId: scope.projectId,
      deletedAt: null,
      ...(codeId ? { codeId } : {}),
      ...(caseId ? { caseId } : {}),
      ...(sourceId ? { sourceId } : {}),
      ...(cursor ? { id: { gt: cursor } } : {}),
    },
    include,
    orderBy: { id: "asc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  return {
    items: await present(scope, reader, shown),
    nextCursor: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
  };
};

/** One document behind a cell, or null. */
export const findEvidence = async (
  scope: ProjectScope<"project:read">,
  evidenceId: string,
  reader: Reader = database(),
): Promise<EvidenceView | null> => {
  const rows = await reader.evidence.findMany({
    where: { projectId: scope.projectId, id: evidenceId, deletedAt: null },
    include,
  });
  const [found] = await present(scope, reader, rows);
  return found ?? null;
};

/**
 * What stands at a place of the factor table: whether the code is a factor; null when code or case is not there. Both are
 * held until the write is done, shared, so that a removal of one of them waits and then counts what was written.
 */
export const holdCellPlace = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  codeId: string,
  caseId: string,
): Promise<{ readonly isFactor: boolean } | null> => {
  const { projectId } = scope;
  const [code] = await write.sql.$queryRaw<{ isFactor: boolean }[]>`
    SELECT is_factor AS "isFactor" FROM code
    WHERE project_id = ${projectId}::uuid AND id = ${codeId}::uuid AND deleted_at IS NULL FOR SHARE`;
  const cases = await write.sql.$queryRaw<unknown[]>`
    SELECT id FROM compared_case
    WHERE project_id = ${projectId}::uuid AND id = ${caseId}::uuid AND deleted_at IS NULL FOR SHARE`;
  return code && cases.length === 1 ? code : null;
};

/** Links a document to a cell, and to its passage where one is given: the words there must have been checked. */
export const insertEvidence = async (
  scope: ProjectScope<"evidence:link">,
  write: WriteTransaction,
  input: EvidenceInput,
): Promise<string> => {
  const id = write.context.newId();
  const { passage = {}, ...fields } = input;
  await write.sql.evidence.create({
    data: {
      ...fields,
      ...passage,
      projectId: scope.projectId,
      id,
      createdBy: scope.actorId,
      createdAt: write.context.now,
    },
  });
  return id;
};

/**
 * Changes a document behind a cell if it still has the expected version; another source takes it from its passage.
 * @returns whether it had
 */
export const updateEvidence = async (
  scope: ProjectScope<"evidence:link">,
  write: WriteTransaction,
  evidenceId: string,
  expectedVersion: number,
  patch: EvidencePatch,
): Promise<boolean> => {
  const where = { projectId: scope.projectId, id: evidenceId, version: expectedVersion, deletedAt: null };
  if (patch.sourceId)
    await write.sql.evidence.updateMany({
      where: { ...where, sourceId: { not: patch.sourceId } },
      data: { textId: null, start: null, end: null, exact: null },
    });
  const { count } = await write.sql.evidence.updateMany({ where, data: { ...patch, version: { increment: 1 } } });
  return count === 1;
};

/** Judgements in force that rest on a document. */
export const countEvidenceUses = async (
  scope: ProjectScope<"evidence:link">,
  write: WriteTransaction,
  evidenceId: string,
): Promise<number> =>
  write.sql.overrideEvidence.count({
    where: { projectId: scope.projectId, evidenceId, override: { endedAt: null } },
  });

/** Takes a document from its cell if it still has the expected version. @returns whether it had */
export const eraseEvidence = async (
  scope: ProjectScope<"evidence:link">,
  write: WriteTransaction,
  evidenceId: string,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await write.sql.evidence.updateMany({
    where: { projectId: scope.projectId, id: evidenceId, version: expectedVersion, deletedAt: null },
    data: { deletedAt: write.context.now, version: { increment: 1 } },
  });
  return count === 1;
};
