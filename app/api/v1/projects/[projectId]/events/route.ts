import { streamEventsContract } from "@/lib/schema/contract/audit";
import { defineRoute } from "@/lib/server/define-route";
import { streamEvents } from "@/lib/server/live";

export const GET = defineRoute(streamEventsContract, ({ scope, caller, query, request }) =>
  streamEvents(scope, caller, request, query.after ?? null),
);
