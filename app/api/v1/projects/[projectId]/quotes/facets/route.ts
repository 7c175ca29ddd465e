import { accept } from "@/lib/domain/shared/result";
import { listQuoteFacetsContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadQuoteFacets } from "@/lib/server/load-quotes";

export const GET = defineRoute(listQuoteFacetsContract, async ({ scope, query }) =>
  accept(await loadQuoteFacets(scope, query)),
);
