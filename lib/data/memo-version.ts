import { deriveMemoText } from "../domain/memo/derive-memo-text";
import type { MemoDocument } from "../domain/memo/memo-document";
import { memoDocument } from "../schema/memo-document";
import type { ProjectScope } from "../server/scope";
import { asJson, replaceMentions } from "./memo-write";
import type { WriteTransaction } from "./transaction";

type WriteScope = ProjectScope<"memo:write">;

/** What a version of a memo says. */
export interface MemoWords {
  readonly title: string;
  readonly document: MemoDocument;
}

/** What a memo said at a version, or null when that was erased. */
export const findMemoWords = async (
  scope: WriteScope,
  write: WriteTransaction,
  memoId: string,
  version: number,
): Promise<MemoWords | null> => {
  const row = await write.sql.memoRevision.findUnique({
    where: { projectId_memoId_version: { projectId: scope.projectId, memoId, version } },
  });
  return row && { title: row.title, document: memoDocument.parse(row.document) };
};

/** Gives a memo earlier words as its next version; one that was taken away is there again. */
export const writeMemoWords = async (
  scope: WriteScope,
  write: WriteTransaction,
  memoId: string,
  { title, document, isPrivate }: MemoWords & { readonly isPrivate: boolean },
): Promise<void> => {
  await write.sql.memo.updateMany({
    where: { projectId: scope.projectId, id: memoId },
    data: {
      title,
      document: asJson(document),
      text: deriveMemoText(document),
      isPrivate,
      deletedAt: null,
      updatedAt: write.context.now,
      updatedBy: scope.actorId,
      version: { increment: 1 },
    },
  });
  await replaceMentions(scope, write, memoId, document);
};
