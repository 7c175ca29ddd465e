import { findMemo } from "../data/memo";
import { eraseMemo } from "../data/memo-write";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Removes a memo: its author's act, or an owner's. */
export const removeMemo = async (
  scope: ProjectScope<"memo:write" | "project:read">,
  context: WriteContext,
  target: { readonly memoId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const { memoId, expectedVersion } = target;
    const current = await findMemo(scope, memoId, write.sql);
    if (!current?.isRemovable) return { refusal: { code: "not_found" } };
    const before = await holdRevision(scope, write, "memo", memoId);
    if (!(await eraseMemo(scope, write, memoId, expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "memo", memoId);
    return {
      value: undefined,
      undoable: { label: "memo.deleted", changes: [{ kind: "memo", id: memoId, before, after }] },
      events: [
        {
          kind: "memo.deleted",
          subjectKind: "memo",
          subjectId: memoId,
          detail: { about: current.subject.kind, version: current.version },
        },
      ],
    };
  });
