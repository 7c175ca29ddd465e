import { mergeCodesContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { mergeCodes } from "@/lib/workflow/merge-codes";

export const POST = defineRoute(mergeCodesContract, ({ scope, context, params, body, expectedVersion }) =>
  mergeCodes(scope, context, { codeId: params.codeId, expectedVersion, input: body }),
);
