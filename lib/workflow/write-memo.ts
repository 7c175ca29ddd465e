import { lockIntervieweesShared } from "../data/interviewee-lock";
import { findMemo } from "../data/memo";
import { findMemoGround } from "../data/memo-subject";
import { findUnknownMentions, insertMemo } from "../data/memo-write";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { MemoInput, MemoView } from "../schema/memo";
import type { ProjectScope } from "../server/scope";

/**
 * Writes a memo about the study or one thing of it. About somebody who withdrew nothing is written any more: her row is
 * held, so that a memo that races with the withdrawal loses.
 */
export const writeMemo = async (
  scope: ProjectScope<"memo:write" | "project:read">,
  context: WriteContext,
  input: MemoInput,
): Promise<Result<MemoView, Refusal>> =>
  transact(scope, context, async (write) => {
    const ground = await findMemoGround(scope, write, input.subject);
    const people = await lockIntervieweesShared(scope, write, ground.intervieweeIds);
    if (people.some((person) => person.consentState === "withdrawn")) return { refusal: { code: "consent_withdrawn" } };
    if (!ground.isThere || (await findMemoGround(scope, write, input.subject)).isThere !== true)
      return { refusal: { code: "not_found" } };
    const unknown = await findUnknownMentions(scope, write, input.document, null);
    if (unknown.length > 0)
      return {
        refusal: {
          code: "validation_failed",
          fields: { document: "Mentions something that this project does not have." },
        },
      };
    const memoId = await insertMemo(scope, write, input);
    const value = await findMemo(scope, memoId, write.sql);
    if (!value) return { refusal: { code: "not_found" } };
    const after = await keepRevision(scope, write, "memo", memoId);
    return {
      value,
      undoable: { label: "memo.created", changes: [{ kind: "memo", id: memoId, before: 0, after }] },
      events: [
        {
          kind: "memo.created",
          subjectKind: "memo",
          subjectId: memoId,
          detail: { about: input.subject.kind, isPrivate: input.isPrivate },
        },
      ],
    };
  });
