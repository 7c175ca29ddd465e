import { markTurnsContract } from "@/lib/schema/contract/guide";
import { defineRoute } from "@/lib/server/define-route";
import { markTurns } from "@/lib/workflow/mark-turns";

export const PUT = defineRoute(markTurnsContract, ({ scope, context, params, body }) =>
  markTurns(scope, context, { transcriptId: params.transcriptId, input: body }),
);
