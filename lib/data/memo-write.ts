import type { MemoMention } from "../domain/memo/derive-memo-mentions";
import { deriveMemoMentions } from "../domain/memo/derive-memo-mentions";
import { deriveMemoText } from "../domain/memo/derive-memo-text";
import type { MemoDocument } from "../domain/memo/memo-document";
import { Prisma } from "../generated/prisma/client";
import { type MemoInput, type MemoPatch, type MemoSubject, memoSubject } from "../schema/memo";
import type { ProjectScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

type WriteScope = ProjectScope<"memo:write">;

/** A document as the database takes it. */
export const asJson = (document: MemoDocument): Prisma.InputJsonObject => document as unknown as Prisma.InputJsonObject;

const columnsOf = ({ kind: subjectKind, ...ids }: MemoSubject) => ({ subjectKind, ...ids });

const tableOf = {
  code: Prisma.sql`code`,
  case: Prisma.sql`compared_case`,
  interviewee: Prisma.sql`interviewee`,
  coding: Prisma.sql`coding`,
} as const;

const fieldOf = { code: "codeId", case: "caseId", interviewee: "intervieweeId", coding: "codingId" } as const;

/** Those of the named things that this project has, removed ones included: a name outlives what it names. */
const findMentioned = async (
  scope: WriteScope,
  write: WriteTransaction,
  mentions: readonly MemoMention[],
): Promise<MemoMention[]> => {
  const found = new Set<string>();
  for (const kind of ["code", "case", "interviewee", "coding"] as const) {
    const ids = mentions.filter((mention) => mention.kind === kind).map((mention) => mention.id);
    if (ids.length === 0) continue;
    const rows = await write.sql.$queryRaw<{ id: string }[]>`
      SELECT id FROM ${tableOf[kind]} WHERE project_id = ${scope.projectId}::uuid AND id = ANY(${ids}::uuid[])`;
    for (const { id } of rows) found.add(`${kind} ${id}`);
  }
  return mentions.filter(({ kind, id }) => found.has(`${kind} ${id}`));
};

/**
 * What a memo names that the project does not have, apart from what the memo named before: an erased passage stays
 * named, without words, so that the text around it can still be edited.
 */
export const findUnknownMentions = async (
  scope: WriteScope,
  write: WriteTransaction,
  document: MemoDocument,
  before: MemoDocument | null,
): Promise<readonly MemoMention[]> => {
  const known = new Set((before ? deriveMemoMentions(before) : []).map(({ kind, id }) => `${kind} ${id}`));
  const fresh = deriveMemoMentions(document).filter(({ kind, id }) => !known.has(`${kind} ${id}`));
  const there = await findMentioned(scope, write, fresh);
  return fresh.filter((mention) => !there.includes(mention));
};

/** Notes what a memo names now, as far as the project has it. */
export const replaceMentions = async (
  scope: WriteScope,
  write: WriteTransaction,
  memoId: string,
  document: MemoDocument,
): Promise<void> => {
  const { projectId } = scope;
  await write.sql.memoMention.deleteMany({ where: { projectId, memoId } });
  const mentions = await findMentioned(scope, write, deriveMemoMentions(document));
  await write.sql.memoMention.createMany({
    data: mentions.map(({ kind, id }, position) => ({ projectId, memoId, position, kind, [fieldOf[kind]]: id })),
  });
};

/** Stores a memo with what it mentions. */
export const insertMemo = async (scope: WriteScope, write: WriteTransaction, input: MemoInput): Promise<string> => {
  const { projectId, actorId } = scope;
  const { now } = write.context;
  const id = write.context.newId();
  await write.sql.memo.create({
    data: {
      projectId,
      id,
      authorId: actorId,
      ...columnsOf(input.subject),
      isPrivate: input.isPrivate,
      title: input.title,
      document: asJson(input.document),
      text: deriveMemoText(input.document),
      createdAt: now,
      updatedAt: now,
      updatedBy: actorId,
    },
  });
  await replaceMentions(scope, write, id, input.document);
  return id;
};

/** Keeps what a memo says as one of its versions, before it says something else or goes. */
export const keepMemoVersion = async (
  scope: WriteScope,
  write: WriteTransaction,
  memoId: string,
  version: number,
): Promise<void> => {
  await write.sql.$executeRaw`
    INSERT INTO memo_revision (project_id, memo_id, version, title, document, changed_by, changed_at)
    SELECT project_id, id, version, title, document, updated_by, updated_at FROM memo
    WHERE project_id = ${scope.projectId}::uuid AND id = ${memoId}::uuid AND version = ${version} AND deleted_at IS NULL
    ON CONFLICT DO NOTHING`;
};

/**
 * Changes a memo if it still has the expected version, and keeps what it was before as a revision.
 * @returns whether it had
 */
export const updateMemo = async (
  scope: WriteScope,
  write: WriteTransaction,
  memoId: string,
  expectedVersion: number,
  patch: MemoPatch,
): Promise<boolean> => {
  const { projectId, actorId } = scope;
  const { document, ...fields } = patch;
  await keepMemoVersion(scope, write, memoId, expectedVersion);
  const { count } = await write.sql.memo.updateMany({
    where: { projectId, id: memoId, version: expectedVersion, deletedAt: null },
    data: {
      ...fields,
      ...(document ? { document: asJson(document), text: deriveMemoText(document) } : {}),
      updatedAt: write.context.now,
      updatedBy: actorId,
      version: { increment: 1 },
    },
  });
  if (count === 0) return false;
  if (document) await replaceMentions(scope, write, memoId, document);
  return true;
};

/** Takes a memo away if it still has the expected version; its row stays so that the removal can be undone. */
export const eraseMemo = async (
  scope: WriteScope,
  write: WriteTransaction,
  memoId: string,
  expectedVersion: number,
): Promise<boolean> => {
  await keepMemoVersion(scope, write, memoId, expectedVersion);
  const { count } = await write.sql.memo.updateMany({
    where: { projectId: scope.projectId, id: memoId, version: expectedVersion, deletedAt: null },
    data: { deletedAt: write.context.now, updatedBy: scope.actorId, version: { increment: 1 } },
  });
  return count === 1;
};

/** Whose a memo is and what it is about, a memo that was taken away included; null when it was erased. */
export const findMemoHolder = async (
  scope: WriteScope,
  write: WriteTransaction,
  memoId: string,
): Promise<{ readonly authorId: string; readonly version: number; readonly subject: MemoSubject } | null> => {
  const row = await write.sql.memo.findUnique({ where: { projectId_id: { projectId: scope.projectId, id: memoId } } });
  if (!row) return null;
  const { authorId, version, subjectKind: kind, caseId, intervieweeId, interviewId, codeId, codingId, sourceId } = row;
  const ids = Object.entries({ caseId, intervieweeId, interviewId, codeId, codingId, sourceId });
  const subject = memoSubject.parse({ kind, ...Object.fromEntries(ids.filter(([, id]) => id !== null)) });
  return { authorId, version, subject };
};
