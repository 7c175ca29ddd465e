import type { CodeColour } from "../domain/codebook/colour";
import { deriveCodebookOrder } from "../domain/factor/derive-codebook-order";
import type { Code } from "../generated/prisma/client";
import type { CodeInput, CodePatch, CodeView } from "../schema/codebook";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** What of a codebook is counted or derived beside its rows. */
interface Surroundings {
  readonly codingCounts: ReadonlyMap<string, number>;
  readonly askedAbout: ReadonlySet<string>;
  readonly parentOf: ReadonlyMap<string, string | null>;
}

/** Whether a question of the guide names the code or one of its ancestors. */
const isPrompted = ({ askedAbout, parentOf }: Surroundings, codeId: string): boolean => {
  const seen = new Set<string>();
  for (let at: string | null | undefined = codeId; at && !seen.has(at); at = parentOf.get(at)) {
    if (askedAbout.has(at)) return true;
    seen.add(at);
  }
  return false;
};

const present = (scope: ProjectScope<"project:read">, around: Surroundings, row: Code): CodeView => ({
  id: row.id,
  name: row.name,
  parentId: row.parentId,
  isFactor: row.isFactor,
  definition: row.definition,
  source: row.source,
  include: row.include,
  exclude: row.exclude,
  example: row.example,
  reasonNotFactor: row.reasonNotFactor,
  rollsUp: row.rollsUp,
  isCandidate: row.isCandidate,
  colour: { hue: row.hue, pattern: row.pattern },
  position: row.position,
  prompted: isPrompted(around, row.id),
  codingCount: around.codingCounts.get(row.id) ?? 0,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  abilities: scope.holds("codebook:change")
    ? ["codebook:change"]
    : scope.holds("coding:create") || scope.holds("round:manage")
      ? ["propose:codebook:change"]
      : [],
});

const readSurroundings = async (
  scope: ProjectScope<"project:read">,
  reader: Reader,
  codes: readonly Code[],
): Promise<Surroundings> => {
  const { projectId } = scope;
  const counts = await reader.$queryRaw<{ code_id: string; count: number }[]>`
    SELECT code_id, count(DISTINCT coding_id)::int AS count FROM countable_credit
    WHERE project_id = ${projectId}::uuid GROUP BY code_id`;
  const asked = await reader.$queryRaw<{ code_id: string }[]>`
    SELECT DISTINCT code_id FROM guide_question_code
    WHERE project_id = ${projectId}::uuid
      AND guide_number = (SELECT max(number) FROM guide_version WHERE project_id = ${projectId}::uuid)`;
  return {
    codingCounts: new Map(counts.map((row) => [row.code_id, row.count])),
    askedAbout: new Set(asked.map((row) => row.code_id)),
    parentOf: new Map(codes.map((code) => [code.id, code.parentId])),
  };
};

/** The whole codebook in the order in which it is read: each code before its children, siblings by their place. */
export const listCodes = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<CodeView[]> => {
  const rows = await reader.code.findMany({ where: { projectId: scope.projectId, deletedAt: null } });
  const around = await readSurroundings(scope, reader, rows);
  const places = new Map(rows.map((row) => [row.id, row.position]));
  return deriveCodebookOrder(rows).map((row) =>
    present(scope, around, { ...row, position: places.get(row.id) ?? row.position }),
  );
};

/** One code, or null when the project has none with this id. */
export const findCode = async (
  scope: ProjectScope<"project:read">,
  codeId: string,
  reader: Reader = database(),
): Promise<CodeView | null> => (await listCodes(scope, reader)).find((found) => found.id === codeId) ?? null;

/** One code that must be there. @throws when it is not */
export const getCode = async (
  scope: ProjectScope<"project:read">,
  codeId: string,
  reader: Reader = database(),
): Promise<CodeView> => {
  const found = await findCode(scope, codeId, reader);
  if (!found) throw new Error("the code is not in this project");
  return found;
};

/** The tree as it stands: who is whose parent, and which looks are taken. */
export interface CodebookTree {
  readonly version: number;
  readonly parentOf: ReadonlyMap<string, string | null>;
  readonly colours: readonly CodeColour[];
}

/**
 * Raises the version of the codebook and holds the project's row, so that one change of the tree comes after the other:
 * two moves that together make a loop cannot both pass.
 */
export const holdCodebook = async (
  scope: ProjectScope<"codebook:change"> | ProjectScope<"coding:create">,
  write: WriteTransaction,
): Promise<CodebookTree> => {
  const { projectId } = scope;
  const [row] = await write.sql.$queryRaw<{ version: number }[]>`
    UPDATE project SET codebook_version = codebook_version + 1 WHERE id = ${projectId}::uuid
    RETURNING codebook_version AS version`;
  const codes = await write.sql.code.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, parentId: true, hue: true, pattern: true },
  });
  return {
    version: row?.version ?? 0,
    parentOf: new Map(codes.map((code) => [code.id, code.parentId])),
    colours: codes.map(({ hue, pattern }) => ({ hue, pattern })),
  };
};

/** Adds a code after its siblings, or at the place named. A name used twice among siblings is refused by the database. */
export const insertCode = async (
  scope: ProjectScope<"codebook:change">,
  write: WriteTransaction,
  input: CodeInput & { readonly colour: CodeColour },
): Promise<string> => {
  const id = write.context.newId();
  const { projectId } = scope;
  const { colour, position, ...fields } = input;
  const last = await write.sql.code.aggregate({
    where: { projectId, parentId: input.parentId, deletedAt: null },
    _max: { position: true },
  });
  await write.sql.code.create({
    data: {
      ...fields,
      ...colour,
      projectId,
      id,
      position: position ?? (last._max.position ?? -1) + 1,
      createdAt: write.context.now,
    },
  });
  return id;
};

/** Changes a code if it still has the expected version. @returns whether it had */
export const updateCode = async (
  scope: ProjectScope<"codebook:change">,
  write: WriteTransaction,
  codeId: string,
  expectedVersion: number,
  patch: CodePatch,
): Promise<boolean> => {
  const { colour, ...fields } = patch;
  const { count } = await write.sql.code.updateMany({
    where: { projectId: scope.projectId, id: codeId, version: expectedVersion, deletedAt: null },
    data: { ...fields, ...colour, version: { increment: 1 } },
  });
  return count === 1;
};

/** Holds a code, so that a coding that names it in the same moment comes before the removal and is counted. */
export const holdCode = async (
  scope: ProjectScope<"codebook:change"> | ProjectScope<"coding:create">,
  write: WriteTransaction,
  codeId: string,
): Promise<void> => {
  await write.sql.$queryRaw`
    SELECT id FROM code WHERE project_id = ${scope.projectId}::uuid AND id = ${codeId}::uuid FOR NO KEY UPDATE`;
};

/**
 * What rests on a code: live codings of interviewees who may be counted, codes below it, documents, judgements in force,
 * questions of the newest guide. Codings of somebody who withdrew stand in nobody's way and are in no number (claim A21).
 */
export const countCodeUses = async (
  scope: ProjectScope<"codebook:change"> | ProjectScope<"coding:create">,
  write: WriteTransaction,
  codeId: string,
): Promise<number> => {
  const { projectId } = scope;
  const [row] = await write.sql.$queryRaw<{ count: number }[]>`
    SELECT (
      (SELECT count(DISTINCT coding_id) FROM countable_credit WHERE project_id = ${projectId}::uuid AND code_id = ${codeId}::uuid)
      + (SELECT count(*) FROM code WHERE project_id = ${projectId}::uuid AND parent_id = ${codeId}::uuid AND deleted_at IS NULL)
      + (SELECT count(*) FROM evidence WHERE project_id = ${projectId}::uuid AND code_id = ${codeId}::uuid AND deleted_at IS NULL)
      + (SELECT count(*) FROM override WHERE project_id = ${projectId}::uuid AND code_id = ${codeId}::uuid AND ended_at IS NULL)
      + (SELECT count(*) FROM guide_question_code WHERE project_id = ${projectId}::uuid AND code_id = ${codeId}::uuid
          AND guide_number = (SELECT max(number) FROM guide_version WHERE project_id = ${projectId}::uuid))
    )::int AS count`;
  return row?.count ?? 0;
};

/** Takes a code out of the codebook if it still has the expected version. @returns whether it had */
export const eraseCode = async (
  scope: ProjectScope<"codebook:change">,
  write: WriteTransaction,
  codeId: string,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await write.sql.code.updateMany({
    where: { projectId: scope.projectId, id: codeId, version: expectedVersion, deletedAt: null },
    data: { deletedAt: write.context.now, version: { increment: 1 } },
  });
  return count === 1;
};
