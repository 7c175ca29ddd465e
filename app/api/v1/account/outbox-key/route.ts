import { getOutboxKeyContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { loadOutboxKey } from "@/lib/server/outbox-key";

export const GET = defineRoute(getOutboxKeyContract, ({ scope, caller, query }) =>
  loadOutboxKey(scope, caller, query.of ?? null),
);
