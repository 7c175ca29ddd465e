import { holdRevision, keepRevision } from "../data/subject-revision";
import { eraseSummary, findSummary, findSummaryRow, type SummaryCell } from "../data/summary";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Removes a summary as its reader saw it; undo brings it back as long as the interviewee has not withdrawn. */
export const removeSummary = async (
  scope: ProjectScope<"memo:write" | "transcript:read" | "project:read">,
  context: WriteContext,
  target: { readonly cell: SummaryCell; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const { cell, expectedVersion } = target;
    await findSummaryRow(scope, write, cell);
    const current = await findSummary(scope, cell, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    const { id } = current;
    const before = await holdRevision(scope, write, "summary", id);
    if (!(await eraseSummary(scope, write, id, expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "summary", id);
    return {
      value: undefined,
      undoable: { label: "summary.removed", changes: [{ kind: "summary", id, before, after }] },
      events: [
        {
          kind: "summary.removed",
          subjectKind: "summary",
          subjectId: id,
          detail: { intervieweeId: cell.intervieweeId, codeId: cell.codeId },
        },
      ],
    };
  });
