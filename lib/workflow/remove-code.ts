import { countCodeUses, eraseCode, findCode, holdCode, holdCodebook } from "../data/codebook";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Removes a code that nothing rests on. Codings, codes below it, documents, judgements and questions stand in the way, counted. */
export const removeCode = async (
  scope: ProjectScope<"codebook:change" | "project:read">,
  context: WriteContext,
  target: { readonly codeId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const { codeId, expectedVersion } = target;
    const tree = await holdCodebook(scope, write);
    const current = await findCode(scope, codeId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    await holdCode(scope, write, codeId);
    const useCount = await countCodeUses(scope, write, codeId);
    if (useCount > 0) return { refusal: { code: "still_in_use", values: { count: useCount } } };
    const before = await holdRevision(scope, write, "code", codeId);
    if (!(await eraseCode(scope, write, codeId, expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "code", codeId);
    return {
      value: undefined,
      undoable: { label: "code.deleted", changes: [{ kind: "code", id: codeId, before, after }] },
      events: [
        {
          kind: "code.deleted",
          subjectKind: "code",
          subjectId: codeId,
          detail: { version: current.version, codebookVersion: tree.version },
        },
      ],
    };
  });
