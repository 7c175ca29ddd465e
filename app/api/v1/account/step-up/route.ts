import { stepUpContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { stepUp } from "@/lib/server/step-up";

export const POST = defineRoute(stepUpContract, ({ scope, caller, context, body }) =>
  stepUp(scope, caller, context, body.password),
);
