import { accept } from "@/lib/domain/shared/result";
import { endOtherSessionsContract, listSessionsContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { loadSessions } from "@/lib/server/load-account";
import { pageOfList } from "@/lib/server/page-of-list";
import { endOtherSessions } from "@/lib/workflow/end-other-sessions";

export const GET = defineRoute(listSessionsContract, async ({ scope, caller, query }) =>
  accept(pageOfList(await loadSessions(scope, caller), query, ({ id }) => id)),
);

export const DELETE = defineRoute(endOtherSessionsContract, ({ scope, caller, context }) =>
  endOtherSessions(scope, context, caller.kind === "user" ? caller.id : null),
);
