import { eraseSavedFilter, findOwnFilter } from "../data/saved-filter";
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
    if (!(await eraseSavedFilter(scope, write, target.filterId, target.expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    return {
      value: undefined,
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
