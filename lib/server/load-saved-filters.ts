import { listSavedFilters } from "../data/saved-filter";
import type { SavedFilterList } from "../schema/quote";
import type { ProjectScope } from "./scope";

/** The filters of the quotes screen that the caller kept or that others share. */
export const loadSavedFilters = async (
  scope: ProjectScope<"transcript:read" | "project:read">,
): Promise<SavedFilterList> => ({
  items: await listSavedFilters(scope),
  nextCursor: null,
  canShare: scope.holds("memo:write"),
});
