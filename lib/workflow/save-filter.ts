import { findOwnFilter, insertSavedFilter } from "../data/saved-filter";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SavedFilterInput, SavedFilterView } from "../schema/quote";
import type { ProjectScope } from "../server/scope";
import { refuseTaken } from "./refuse-taken";

/** Keeps a filter of the quotes under a name. Only whoever writes in the project shares it; others keep it for themselves. */
export const saveFilter = (
  scope: ProjectScope<"transcript:read" | "project:read">,
  context: WriteContext,
  input: SavedFilterInput,
): Promise<Result<SavedFilterView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        if (input.isShared && !scope.holds("memo:write"))
          return { refusal: { code: "not_found", fields: { isShared: "Your role keeps filters for itself." } } };
        const id = await insertSavedFilter(scope, write, input);
        const value = await findOwnFilter(scope, id, write.sql);
        if (!value) throw new Error("the filter is not there after it was kept");
        const after = await keepRevision(scope, write, "filter", id);
        return {
          value,
          undoable: { label: "filter.saved", changes: [{ kind: "filter", id, before: 0, after }] },
          events: [
            { kind: "filter.saved", subjectKind: "filter", subjectId: id, detail: { isShared: input.isShared } },
          ],
        };
      }),
    "name_taken",
    "name",
  );
