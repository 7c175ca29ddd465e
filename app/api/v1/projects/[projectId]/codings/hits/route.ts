import { codeHitsContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { codeHits } from "@/lib/workflow/code-hits";

export const POST = defineRoute(codeHitsContract, ({ scope, context, body }) => codeHits(scope, context, body));
