import { splitCodeContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { splitCode } from "@/lib/workflow/split-code";

export const POST = defineRoute(splitCodeContract, ({ scope, context, params, body, expectedVersion }) =>
  splitCode(scope, context, { codeId: params.codeId, expectedVersion, input: body }),
);
