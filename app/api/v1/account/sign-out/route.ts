import { refuse } from "@/lib/domain/shared/result";
import { signOutContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { endSession } from "@/lib/workflow/end-session";

export const POST = defineRoute(signOutContract, async ({ scope, caller, context }) =>
  caller.kind === "user" ? endSession(scope, context, caller.id) : refuse({ code: "not_found" }),
);
