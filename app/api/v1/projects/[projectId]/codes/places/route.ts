import { moveCodesContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { moveCodes } from "@/lib/workflow/move-codes";

export const POST = defineRoute(moveCodesContract, ({ scope, context, body }) => moveCodes(scope, context, body));
