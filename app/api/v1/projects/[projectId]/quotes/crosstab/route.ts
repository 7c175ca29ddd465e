import { accept } from "@/lib/domain/shared/result";
import { getCrosstabContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadCrosstab } from "@/lib/server/load-quote-pictures";

export const GET = defineRoute(getCrosstabContract, async ({ scope, query }) =>
  accept(await loadCrosstab(scope, query)),
);
