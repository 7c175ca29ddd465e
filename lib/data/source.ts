import { Prisma } from "../generated/prisma/client";
import { authorMark } from "../policy/author-mark";
import { type SourceInput, type SourcePatch, type SourceView, sourceView } from "../schema/source";
import type { ProjectScope } from "../server/scope";
import { readAuthorKnowledge } from "./author-knowledge";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/**
 * Authors who count as interviewees, by number: somebody who withdrew is none any more, so that the source stands by
 * itself.
 */
const readAuthors = async (
  scope: ProjectScope<"project:read">,
  reader: Reader,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await reader.sourceAuthor.findMany({
    where: { projectId: scope.projectId, interviewee: { withdrawnAt: null } },
    orderBy: { interviewee: { number: "asc" } },
    select: { sourceId: true, intervieweeId: true },
  });
  const authors = new Map<string, string[]>();
  for (const row of rows) authors.set(row.sourceId, [...(authors.get(row.sourceId) ?? []), row.intervieweeId]);
  return authors;
};

/** The bibliographic records of the project by citation. */
export const listSources = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<SourceView[]> => {
  const authors = await readAuthors(scope, reader);
  const knowledge = await readAuthorKnowledge(scope, reader);
  const rows = await reader.source.findMany({
    where: { projectId: scope.projectId, deletedAt: null },
    include: {
      _count: { select: { evidence: { where: { deletedAt: null } } } },
      text: { select: { id: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const of = (row: { readonly id: string }) => authors.get(row.id) ?? [];
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    citation: row.citation,
    year: row.year,
    csl: sourceView.shape.csl.parse(row.csl),
    authorIntervieweeIds: of(row).filter((intervieweeId) => knowledge.known.has(intervieweeId)),
    ...authorMark(of(row), knowledge),
    evidenceCount: row._count.evidence,
    hasText: row.text !== null,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    abilities: scope.holds("source:change") ? ["source:change"] : [],
  }));
};

/** One bibliographic record, or null. */
export const findSource = async (
  scope: ProjectScope<"project:read">,
  sourceId: string,
  reader: Reader = database(),
): Promise<SourceView | null> => (await listSources(scope, reader)).find((found) => found.id === sourceId) ?? null;

const asJson = (csl: SourceInput["csl"]): Prisma.InputJsonObject => csl as Prisma.InputJsonObject;

/** Adds a bibliographic record with the interviewees who wrote it. */
export const insertSource = async (
  scope: ProjectScope<"source:change">,
  write: WriteTransaction,
  input: SourceInput,
): Promise<string> => {
  const id = write.context.newId();
  const { projectId } = scope;
  const { authorIntervieweeIds, csl, ...fields } = input;
  await write.sql.source.create({
    data: { ...fields, csl: asJson(csl), projectId, id, createdAt: write.context.now },
  });
  await write.sql.sourceAuthor.createMany({
    data: [...new Set(authorIntervieweeIds)].map((intervieweeId) => ({ projectId, sourceId: id, intervieweeId })),
  });
  return id;
};

/**
 * Changes a bibliographic record if it still has the expected version. Stated authors take the place of those that the
 * actor can see; links that are hidden from the actor stay. @returns whether it had
 */
export const updateSource = async (
  scope: ProjectScope<"source:change" | "project:read">,
  write: WriteTransaction,
  sourceId: string,
  expectedVersion: number,
  patch: SourcePatch,
): Promise<boolean> => {
  const { projectId } = scope;
  const { authorIntervieweeIds, csl, ...fields } = patch;
  const { count } = await write.sql.source.updateMany({
    where: { projectId, id: sourceId, version: expectedVersion, deletedAt: null },
    data: { ...fields, ...(csl ? { csl: asJson(csl) } : {}), version: { increment: 1 } },
  });
  if (count === 0) return false;
  if (authorIntervieweeIds) {
    const { known } = await readAuthorKnowledge(scope, write.sql);
    await write.sql.sourceAuthor.deleteMany({ where: { projectId, sourceId, intervieweeId: { in: [...known] } } });
    await write.sql.sourceAuthor.createMany({
      data: [...new Set(authorIntervieweeIds)].map((intervieweeId) => ({ projectId, sourceId, intervieweeId })),
      skipDuplicates: true,
    });
  }
  return true;
};

/**
 * Holds a bibliographic record until the write is done: alone to remove it, shared to cite it, so that a citation that is
 * made in the same moment comes before the removal and is counted, or finds the record gone.
 * @returns whether the record is there
 */
export const holdSource = async (
  scope: ProjectScope<"source:change" | "project:read"> | ProjectScope<"evidence:link" | "project:read">,
  write: WriteTransaction,
  sourceId: string,
  how: "alone" | "shared",
): Promise<boolean> => {
  const place = Prisma.sql`project_id = ${scope.projectId}::uuid AND id = ${sourceId}::uuid AND deleted_at IS NULL`;
  const lock = how === "alone" ? Prisma.sql`FOR UPDATE` : Prisma.sql`FOR SHARE`;
  const rows = await write.sql.$queryRaw<unknown[]>`SELECT id FROM source WHERE ${place} ${lock}`;
  return rows.length === 1;
};

/** Takes a bibliographic record out if it still has the expected version. @returns whether it had */
export const eraseSource = async (
  scope: ProjectScope<"source:change">,
  write: WriteTransaction,
  sourceId: string,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await write.sql.source.updateMany({
    where: { projectId: scope.projectId, id: sourceId, version: expectedVersion, deletedAt: null },
    data: { deletedAt: write.context.now, version: { increment: 1 } },
  });
  return count === 1;
};
