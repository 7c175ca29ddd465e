import { accept } from "@/lib/domain/shared/result";
import { endOtherSessionsContract, listSessionsContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { loadSessions } from "@/lib/server/load-account";
import { endOtherSessions } from "@/lib/workflow/end-other-sessions";

export const GET = defineRoute(listSessionsContract, async ({ scope, caller }) =>
  accept(await loadSessions(scope, caller)),
);

export const DELETE = defineRoute(endOtherSessionsContract, ({ scope, caller, context }) =>
  endOtherSessions(scope, context, caller.kind === "user" ? caller.id : null),
);
