import { accept } from "@/lib/domain/shared/result";
import { listQuotesContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadQuotes } from "@/lib/server/load-quotes";

export const GET = defineRoute(listQuotesContract, async ({ scope, query }) => accept(await loadQuotes(scope, query)));
