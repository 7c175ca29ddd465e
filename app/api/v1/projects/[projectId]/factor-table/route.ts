import { getFactorTableContract } from "@/lib/schema/contract/factor";
import { defineRoute } from "@/lib/server/define-route";
import { loadFactorTable } from "@/lib/server/load-factor-table";

export const GET = defineRoute(getFactorTableContract, ({ scope, query }) => loadFactorTable(scope, query));
