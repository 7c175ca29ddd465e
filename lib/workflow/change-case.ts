import { findCase, updateCase } from "../data/case";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CasePatch, CaseView } from "../schema/case";
import type { ProjectScope } from "../server/scope";
import { refuseTaken } from "./refuse-taken";

/** Changes a case as its reader saw it; a colleague's later change is answered with both (`stale_version`). */
export const changeCase = async (
  scope: ProjectScope<"case:change" | "project:read">,
  context: WriteContext,
  change: { readonly caseId: string; readonly expectedVersion: number; readonly patch: CasePatch },
): Promise<Result<CaseView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const { caseId, expectedVersion, patch } = change;
        const before = await holdRevision(scope, write, "case", caseId);
        const isChanged = await updateCase(scope, write, caseId, expectedVersion, patch);
        const current = await findCase(scope, caseId, write.sql);
        if (!current) return { refusal: { code: "not_found" } };
        if (!isChanged) return { refusal: { code: "stale_version", current } };
        const after = await keepRevision(scope, write, "case", caseId);
        return {
          undoable: { label: "case.changed", changes: [{ kind: "case", id: caseId, before, after }] },
          value: current,
          events: [
            {
              kind: "case.changed",
              subjectKind: "case",
              subjectId: caseId,
              detail: { fields: Object.keys(patch), version: current.version },
            },
          ],
        };
      }),
    "name_taken",
    "name",
  );
