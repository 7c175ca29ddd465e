import type { ComparedCase } from "../generated/prisma/client";
import { type CaseInput, type CasePatch, type CaseView, caseView } from "../schema/case";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

type CaseRow = ComparedCase & { readonly codingCount: number };

const present = (scope: ProjectScope<"project:read">, row: CaseRow): CaseView => ({
  id: row.id,
  name: row.name,
  shortName: row.shortName,
  outcome: caseView.shape.outcome.parse(row.outcome),
  outcomeSource: row.outcomeSource,
  included: row.included,
  reason: row.reason,
  attributes: row.attributes as CaseView["attributes"],
  position: row.position,
  codingCount: row.codingCount,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  abilities: scope.holds("case:change") ? ["case:change"] : [],
});

/** Countable codings that name each case: distinct codings, withdrawn interviewees left out. */
const countCodings = async (
  scope: ProjectScope<"project:read">,
  reader: Reader,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await reader.$queryRaw<{ case_id: string; count: number }[]>`
    SELECT s.case_id, count(DISTINCT k.coding_id)::int AS count
    FROM countable_credit k
    JOIN coding_stance s ON s.project_id = k.project_id AND s.coding_id = k.coding_id
    WHERE k.project_id = ${scope.projectId}::uuid AND s.case_id IS NOT NULL
    GROUP BY s.case_id`;
  return new Map(rows.map((row) => [row.case_id, row.count]));
};

/** All cases of the project in their order, candidates that were left out included. */
export const listCases = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<CaseView[]> => {
  const [rows, counts] = await Promise.all([
    reader.comparedCase.findMany({
      where: { projectId: scope.projectId, deletedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    }),
    countCodings(scope, reader),
  ]);
  return rows.map((row) => present(scope, { ...row, codingCount: counts.get(row.id) ?? 0 }));
};

/** One case, or null when the project has none with this id. */
export const findCase = async (
  scope: ProjectScope<"project:read">,
  caseId: string,
  reader: Reader = database(),
): Promise<CaseView | null> => (await listCases(scope, reader)).find((found) => found.id === caseId) ?? null;

/** One case that must be there. @throws when it is not */
export const getCase = async (
  scope: ProjectScope<"project:read">,
  caseId: string,
  reader: Reader = database(),
): Promise<CaseView> => {
  const found = await findCase(scope, caseId, reader);
  if (!found) throw new Error("the case is not in this project");
  return found;
};

/** Adds a case at the end, or at the place named. A name used twice is refused by the database (`name_taken`). */
export const insertCase = async (
  scope: ProjectScope<"case:change">,
  write: WriteTransaction,
  input: CaseInput & { readonly shortName: string },
): Promise<string> => {
  const id = write.context.newId();
  const last = await write.sql.comparedCase.aggregate({
    where: { projectId: scope.projectId, deletedAt: null },
    _max: { position: true },
  });
  await write.sql.comparedCase.create({
    data: {
      ...input,
      projectId: scope.projectId,
      id,
      position: input.position ?? (last._max.position ?? -1) + 1,
      createdAt: write.context.now,
    },
  });
  return id;
};

/** Changes a case if it still has the expected version. @returns whether it had */
export const updateCase = async (
  scope: ProjectScope<"case:change">,
  write: WriteTransaction,
  caseId: string,
  expectedVersion: number,
  patch: CasePatch,
): Promise<boolean> => {
  const { count } = await write.sql.comparedCase.updateMany({
    where: { projectId: scope.projectId, id: caseId, version: expectedVersion, deletedAt: null },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};

/** Holds a case, so that a coding that names it in the same moment comes before the removal and is counted. */
export const holdCase = async (
  scope: ProjectScope<"case:change">,
  write: WriteTransaction,
  caseId: string,
): Promise<void> => {
  await write.sql.$queryRaw`
    SELECT id FROM compared_case WHERE project_id = ${scope.projectId}::uuid AND id = ${caseId}::uuid FOR NO KEY UPDATE`;
};

/**
 * What still names a case: stances of live codings of interviewees who may be counted, documents and judgements in force.
 * Codings of somebody who withdrew stand in nobody's way and are in no number (claim A21).
 */
export const countCaseUses = async (
  scope: ProjectScope<"case:change">,
  write: WriteTransaction,
  caseId: string,
): Promise<number> => {
  const { projectId } = scope;
  const [named] = await write.sql.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT (s.coding_id, s.position))::int AS count FROM coding_stance s
    JOIN countable_credit k ON k.project_id = s.project_id AND k.coding_id = s.coding_id
    WHERE s.project_id = ${projectId}::uuid AND s.case_id = ${caseId}::uuid`;
  const counts = await Promise.all([
    write.sql.evidence.count({ where: { projectId, caseId, deletedAt: null } }),
    write.sql.override.count({ where: { projectId, caseId, endedAt: null } }),
  ]);
  return counts.reduce((sum, count) => sum + count, named?.count ?? 0);
};

/** Takes a case out of the project if it still has the expected version. @returns whether it had */
export const eraseCase = async (
  scope: ProjectScope<"case:change">,
  write: WriteTransaction,
  caseId: string,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await write.sql.comparedCase.updateMany({
    where: { projectId: scope.projectId, id: caseId, version: expectedVersion, deletedAt: null },
    data: { deletedAt: write.context.now, version: { increment: 1 } },
  });
  return count === 1;
};
