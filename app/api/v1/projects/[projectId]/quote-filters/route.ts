import { accept } from "@/lib/domain/shared/result";
import { listSavedFiltersContract, saveFilterContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadSavedFilters } from "@/lib/server/load-saved-filters";
import { pageOfList } from "@/lib/server/page-of-list";
import { saveFilter } from "@/lib/workflow/save-filter";

export const GET = defineRoute(listSavedFiltersContract, async ({ scope, query }) =>
  accept(pageOfList(await loadSavedFilters(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(saveFilterContract, ({ scope, context, body }) => saveFilter(scope, context, body));
