import { recordAskedContract } from "@/lib/schema/contract/guide";
import { defineRoute } from "@/lib/server/define-route";
import { recordAsked } from "@/lib/workflow/record-asked";

export const PUT = defineRoute(recordAskedContract, ({ scope, context, body }) => recordAsked(scope, context, body));
