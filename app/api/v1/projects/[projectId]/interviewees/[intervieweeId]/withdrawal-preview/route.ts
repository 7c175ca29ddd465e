import { previewWithdrawalContract } from "@/lib/schema/contract/withdrawal";
import { defineRoute } from "@/lib/server/define-route";
import { previewWithdrawal } from "@/lib/workflow/preview-withdrawal";

export const GET = defineRoute(previewWithdrawalContract, ({ scope, context, params, query }) =>
  previewWithdrawal(scope, context.now, params.intervieweeId, query.mode),
);
