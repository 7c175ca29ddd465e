import { countCaseUses, eraseCase, findCase, holdCase } from "../data/case";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Removes a case that nothing names. Codings, documents and judgements about it stand in the way, counted. */
export const removeCase = async (
  scope: ProjectScope<"case:change" | "project:read">,
  context: WriteContext,
  target: { readonly caseId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const { caseId, expectedVersion } = target;
    const current = await findCase(scope, caseId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    await holdCase(scope, write, caseId);
    const useCount = await countCaseUses(scope, write, caseId);
    if (useCount > 0) return { refusal: { code: "still_in_use", values: { count: useCount } } };
    const before = await holdRevision(scope, write, "case", caseId);
    if (!(await eraseCase(scope, write, caseId, expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "case", caseId);
    return {
      value: undefined,
      undoable: { label: "case.deleted", changes: [{ kind: "case", id: caseId, before, after }] },
      events: [{ kind: "case.deleted", subjectKind: "case", subjectId: caseId, detail: { version: current.version } }],
    };
  });
