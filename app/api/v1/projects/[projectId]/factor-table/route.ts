import { getFactorTableContract } from "@/lib/schema/contract/factor";
import { answerFactorTable } from "@/lib/server/answer-factor-table";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(getFactorTableContract, ({ scope, query }) => answerFactorTable(scope, query));
