import { eraseSavedFilter, findOwnFilter } from "../data/saved-filter";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Forgets one's own kept filter. */
export const removeFilter = (
  scope: ProjectScope<"transcript:read" | "project:read">,
  context: WriteContext,
  target: { readonly filterId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const current = await findOwnFilter(scope, target.filterId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    const id = target.filterId;
    const before = await holdRevision(scope, write, "filter", id);
    if (!(await eraseSavedFilter(scope, write, id, target.expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "filter", id);
    return {
      value: undefined,
      undoable: { label: "filter.removed", changes: [{ kind: "filter", id, before, after }] },
      events: [
        {
          kind: "filter.removed",
          subjectKind: "filter",
          subjectId: target.filterId,
          detail: { version: current.version },
        },
      ],
    };
  });
