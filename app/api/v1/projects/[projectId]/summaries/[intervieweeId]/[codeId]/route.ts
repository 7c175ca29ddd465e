import { removeSummaryContract, writeSummaryContract } from "@/lib/schema/contract/summary";
import { defineRoute } from "@/lib/server/define-route";
import { removeSummary } from "@/lib/workflow/remove-summary";
import { writeSummary } from "@/lib/workflow/write-summary";

export const PUT = defineRoute(writeSummaryContract, ({ scope, context, params, body, expectedVersion }) =>
  writeSummary(scope, context, {
    cell: { intervieweeId: params.intervieweeId, codeId: params.codeId },
    expectedVersion,
    input: body,
  }),
);

export const DELETE = defineRoute(removeSummaryContract, ({ scope, context, params, expectedVersion }) =>
  removeSummary(scope, context, {
    cell: { intervieweeId: params.intervieweeId, codeId: params.codeId },
    expectedVersion,
  }),
);
