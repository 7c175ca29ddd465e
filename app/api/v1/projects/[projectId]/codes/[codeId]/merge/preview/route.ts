import { previewMergeContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { previewMerge } from "@/lib/workflow/preview-merge";

export const POST = defineRoute(previewMergeContract, ({ scope, context, params, body }) =>
  previewMerge(scope, context, { codeId: params.codeId, input: body }),
);
