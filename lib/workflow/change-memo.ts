import { lockIntervieweesShared } from "../data/interviewee-lock";
import { findMemo } from "../data/memo";
import { findMemoGround } from "../data/memo-subject";
import { findUnknownMentions, updateMemo } from "../data/memo-write";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import { extendStep } from "../data/undo-step";
import { sittingMinutes } from "../domain/memo/sitting-minutes";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { MemoPatch, MemoView } from "../schema/memo";
import type { ProjectScope } from "../server/scope";

/**
 * Changes a memo as its reader saw it. Of two editors the later gets the other's text back and overwrites nothing
 * (claim R04). Whether a memo is private is its author's to say. The saves of one sitting are one step to undo.
 */
export const changeMemo = async (
  scope: ProjectScope<"memo:write" | "project:read">,
  context: WriteContext,
  change: { readonly memoId: string; readonly expectedVersion: number; readonly patch: MemoPatch },
): Promise<Result<MemoView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { memoId, expectedVersion, patch } = change;
    const seen = await findMemo(scope, memoId, write.sql);
    if (!seen) return { refusal: { code: "not_found" } };
    const ground = await findMemoGround(scope, write, seen.subject);
    await lockIntervieweesShared(scope, write, ground.intervieweeIds);
    // Under the lock once more: a withdrawal that was waited for has taken the memo away.
    const before = await findMemo(scope, memoId, write.sql);
    if (!before || (patch.isPrivate !== undefined && before.authorId !== scope.actorId))
      return { refusal: { code: "not_found" } };
    if (before.version !== expectedVersion) return { refusal: { code: "stale_version", current: before } };
    if (patch.document) {
      const unknown = await findUnknownMentions(scope, write, patch.document, before.document);
      if (unknown.length > 0)
        return {
          refusal: {
            code: "validation_failed",
            fields: { document: "Mentions something that this project does not have." },
          },
        };
    }
    const earlier = await holdRevision(scope, write, "memo", memoId);
    const isChanged = await updateMemo(scope, write, memoId, expectedVersion, patch);
    const current = await findMemo(scope, memoId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    if (!isChanged) return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "memo", memoId);
    const step = { kind: "memo", id: memoId, before: earlier, after } as const;
    const sitting = new Date(context.now.getTime() - sittingMinutes * 60_000);
    const isSameSitting = await extendStep(scope, write, "memo.changed", step, sitting);
    return {
      value: current,
      undoable: { label: "memo.changed", changes: isSameSitting ? [] : [step] },
      events: [
        {
          kind: "memo.changed",
          subjectKind: "memo",
          subjectId: memoId,
          detail: { about: current.subject.kind, fields: Object.keys(patch), version: current.version },
        },
      ],
    };
  });
