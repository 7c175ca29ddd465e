import { findOwnFilter, updateSavedFilter } from "../data/saved-filter";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SavedFilterPatch, SavedFilterView } from "../schema/quote";
import type { ProjectScope } from "../server/scope";
import { refuseTaken } from "./refuse-taken";

/** Renames, replaces or shares one's own kept filter. */
export const changeFilter = (
  scope: ProjectScope<"transcript:read" | "project:read">,
  context: WriteContext,
  change: { readonly filterId: string; readonly expectedVersion: number; readonly patch: SavedFilterPatch },
): Promise<Result<SavedFilterView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const { filterId, expectedVersion, patch } = change;
        const current = await findOwnFilter(scope, filterId, write.sql);
        if (!current) return { refusal: { code: "not_found" } };
        if (patch.isShared && !scope.holds("memo:write"))
          return { refusal: { code: "not_found", fields: { isShared: "Your role keeps filters for itself." } } };
        const before = await holdRevision(scope, write, "filter", filterId);
        if (!(await updateSavedFilter(scope, write, filterId, expectedVersion, patch)))
          return { refusal: { code: "stale_version", current } };
        const value = await findOwnFilter(scope, filterId, write.sql);
        if (!value) throw new Error("the filter is not there after it was changed");
        const after = await keepRevision(scope, write, "filter", filterId);
        return {
          value,
          undoable: { label: "filter.changed", changes: [{ kind: "filter", id: filterId, before, after }] },
          events: [
            {
              kind: "filter.changed",
              subjectKind: "filter",
              subjectId: filterId,
              detail: { fields: Object.keys(patch), version: value.version },
            },
          ],
        };
      }),
    "name_taken",
    "name",
  );
