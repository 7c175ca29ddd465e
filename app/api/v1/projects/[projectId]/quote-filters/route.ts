import { accept } from "@/lib/domain/shared/result";
import { listSavedFiltersContract, saveFilterContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadSavedFilters } from "@/lib/server/load-saved-filters";
import { saveFilter } from "@/lib/workflow/save-filter";

export const GET = defineRoute(listSavedFiltersContract, async ({ scope }) => accept(await loadSavedFilters(scope)));

export const POST = defineRoute(saveFilterContract, ({ scope, context, body }) => saveFilter(scope, context, body));
