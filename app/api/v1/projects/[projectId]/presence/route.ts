import { announcePresenceContract } from "@/lib/schema/contract/audit";
import { defineRoute } from "@/lib/server/define-route";
import { tellPresence } from "@/lib/server/live";

export const PUT = defineRoute(announcePresenceContract, ({ scope, body }) => tellPresence(scope, body));
