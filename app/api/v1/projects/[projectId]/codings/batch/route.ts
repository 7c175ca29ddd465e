import { batchCodingsContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { applyCodes } from "@/lib/workflow/apply-codes";

export const POST = defineRoute(batchCodingsContract, ({ scope, context, body }) => applyCodes(scope, context, body));
