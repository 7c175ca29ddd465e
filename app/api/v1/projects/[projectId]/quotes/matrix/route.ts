import { accept } from "@/lib/domain/shared/result";
import { getQuoteMatrixContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadQuoteMatrix } from "@/lib/server/load-quotes";

export const GET = defineRoute(getQuoteMatrixContract, async ({ scope, query }) =>
  accept(await loadQuoteMatrix(scope, query)),
);
