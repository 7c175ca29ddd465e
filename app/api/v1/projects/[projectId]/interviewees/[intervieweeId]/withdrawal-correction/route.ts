import { correctWithdrawalContract } from "@/lib/schema/contract/withdrawal";
import { defineRoute } from "@/lib/server/define-route";
import { correctWithdrawal } from "@/lib/workflow/correct-withdrawal";

export const POST = defineRoute(correctWithdrawalContract, ({ scope, context, params, body }) =>
  correctWithdrawal(scope, context, params.intervieweeId, body),
);
