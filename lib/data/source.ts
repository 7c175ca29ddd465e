import type { Prisma } from "../generated/prisma/client";
import { recordToBeChecked } from "../policy/facts";
import { permits } from "../policy/permits";
import { type SourceInput, type SourcePatch, type SourceView, sourceView } from "../schema/source";
import type { ProjectScope } from "../server/scope";
import { findActorFacts } from "./actor-facts";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** An author link, and whether this reader may learn whom it names. */
interface AuthorRow {
  readonly source_id: string;
  readonly interviewee_id: string;
  readonly is_public: boolean;
  readonly is_led: boolean;
}

/**
 * Authors who count as interviewees: somebody who withdrew is none any more, so that the source stands by itself.
 * `is_led`: the reader interviewed the person, or nobody has yet.
 */
const readAuthors = (scope: ProjectScope<"project:read">, reader: Reader): Promise<AuthorRow[]> =>
  reader.$queryRaw<AuthorRow[]>`
    SELECT a.source_id, a.interviewee_id, e.consent_state = 'active' AND e.identity = 'public' AS is_public,
      NOT EXISTS (SELECT FROM interview_interviewee ii WHERE ii.project_id = e.project_id AND ii.interviewee_id = e.id)
      OR EXISTS (SELECT FROM interview_interviewee ii
        JOIN interview_interviewer w ON w.project_id = ii.project_id AND w.interview_id = ii.interview_id
        WHERE ii.project_id = e.project_id AND ii.interviewee_id = e.id AND w.user_id = ${scope.actorId}::uuid) AS is_led
    FROM source_author a
    JOIN interviewee e ON e.project_id = a.project_id AND e.id = a.interviewee_id AND e.withdrawn_at IS NULL
    WHERE a.project_id = ${scope.projectId}::uuid ORDER BY e.number`;

/** The links that a reader may see: a citation names its author, so that the link would name a confidential interviewee. */
const visibleAuthors = async (scope: ProjectScope<"project:read">, reader: Reader): Promise<AuthorRow[]> => {
  const actor = await findActorFacts(scope, reader);
  const rows = await readAuthors(scope, reader);
  return rows.filter(
    (row) =>
      row.is_public ||
      permits("interviewee:change", { actor, record: { ...recordToBeChecked, isInterviewerOf: row.is_led } }),
  );
};

/** The bibliographic records of the project by citation. */
export const listSources = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<SourceView[]> => {
  const authors = await readAuthors(scope, reader);
  const visible = await visibleAuthors(scope, reader);
  const rows = await reader.source.findMany({
    where: { projectId: scope.projectId, deletedAt: null },
    include: { _count: { select: { evidence: { where: { deletedAt: null } } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    citation: row.citation,
    year: row.year,
    csl: sourceView.shape.csl.parse(row.csl),
    authorIntervieweeIds: visible.filter((it) => it.source_id === row.id).map((it) => it.interviewee_id),
    hasIntervieweeAuthor: authors.some((it) => it.source_id === row.id),
    evidenceCount: row._count.evidence,
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
    const visible = (await visibleAuthors(scope, write.sql)).filter((it) => it.source_id === sourceId);
    await write.sql.sourceAuthor.deleteMany({
      where: { projectId, sourceId, intervieweeId: { in: visible.map((it) => it.interviewee_id) } },
    });
    await write.sql.sourceAuthor.createMany({
      data: [...new Set(authorIntervieweeIds)].map((intervieweeId) => ({ projectId, sourceId, intervieweeId })),
      skipDuplicates: true,
    });
  }
  return true;
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
