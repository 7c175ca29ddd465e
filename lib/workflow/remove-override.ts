import { type CellKey, endOverride, findOverride, holdCell } from "../data/override";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Takes a judgement back: the cell says what is derived again, and the history keeps what was judged. */
export const removeOverride = async (
  scope: ProjectScope<"override:set" | "project:read">,
  context: WriteContext,
  cell: CellKey,
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    await holdCell(scope, write, cell);
    const current = await findOverride(scope, cell, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    const before = await holdRevision(scope, write, "override", current.id);
    await endOverride(scope, write, cell);
    const after = await keepRevision(scope, write, "override", current.id);
    const { codeId, caseId } = cell;
    return {
      value: undefined,
      undoable: { label: "override.removed", changes: [{ kind: "override", id: current.id, before, after }] },
      events: [
        { kind: "override.removed", subjectKind: "override", subjectId: current.id, detail: { codeId, caseId } },
      ],
    };
  });
