import { endSessionContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { endSession } from "@/lib/workflow/end-session";

export const DELETE = defineRoute(endSessionContract, ({ scope, context, params }) =>
  endSession(scope, context, params.sessionId),
);
