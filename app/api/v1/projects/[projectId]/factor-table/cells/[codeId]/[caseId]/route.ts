import { getFactorCellContract } from "@/lib/schema/contract/factor";
import { defineRoute } from "@/lib/server/define-route";
import { loadFactorCell } from "@/lib/server/load-factor-cell";

export const GET = defineRoute(getFactorCellContract, ({ scope, params, query }) =>
  loadFactorCell(scope, params.codeId, params.caseId, query),
);
