import type { CodeColour } from "../domain/codebook/colour";
import type { ProjectScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

/** A code made while coding, as it is stored. */
interface NewCode {
  readonly name: string;
  readonly colour: CodeColour;
  readonly isCandidate: boolean;
  /** The interviewees whose words the name is; empty when it is the coder's own. */
  readonly intervieweeIds: readonly string[];
}

/** Adds a code at the end of the codebook. It is no factor: that is decided on the page of the codebook. */
export const insertCandidateCode = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  { colour, intervieweeIds, ...fields }: NewCode,
): Promise<string> => {
  const id = write.context.newId();
  const { projectId } = scope;
  const last = await write.sql.code.aggregate({
    where: { projectId, parentId: null, deletedAt: null },
    _max: { position: true },
  });
  const position = (last._max.position ?? -1) + 1;
  await write.sql.code.create({
    data: { ...fields, ...colour, projectId, id, position, createdAt: write.context.now },
  });
  await write.sql.codeWords.createMany({
    data: intervieweeIds.map((intervieweeId) => ({ projectId, codeId: id, intervieweeId })),
  });
  return id;
};

/** Forgets that a code is called by somebody's words, because it has another name now. */
export const dropCodeWords = async (
  scope: ProjectScope<"codebook:change">,
  write: WriteTransaction,
  codeId: string,
): Promise<void> => {
  await write.sql.codeWords.deleteMany({ where: { projectId: scope.projectId, codeId } });
};

/** Notes again whose words the name of a code is, as an earlier state says it. */
export const writeCodeWords = async (
  scope: ProjectScope<"codebook:change"> | ProjectScope<"coding:create">,
  write: WriteTransaction,
  codeId: string,
  intervieweeIds: readonly string[],
): Promise<void> => {
  const { projectId } = scope;
  await write.sql.codeWords.deleteMany({ where: { projectId, codeId } });
  await write.sql.codeWords.createMany({
    data: intervieweeIds.map((intervieweeId) => ({ projectId, codeId, intervieweeId })),
  });
};

/**
 * Takes the names that are words of this interviewee from the codes that have them; the codes stay with what else they are
 * used for. A name that the team has changed since is its own and stays.
 * @returns the codes that lost their name
 */
export const eraseCodeWords = async (
  scope: ProjectScope<"consent:withdraw">,
  write: WriteTransaction,
  intervieweeId: string,
): Promise<readonly string[]> => {
  const { projectId } = scope;
  const rows = await write.sql.codeWords.findMany({ where: { projectId, intervieweeId }, select: { codeId: true } });
  for (const { codeId } of rows) {
    await write.sql.code.update({
      where: { projectId_id: { projectId, id: codeId } },
      data: { name: `[words withdrawn ${codeId.slice(-6)}]`, version: { increment: 1 } },
    });
    await write.sql.codeWords.deleteMany({ where: { projectId, codeId } });
  }
  return rows.map((row) => row.codeId);
};
