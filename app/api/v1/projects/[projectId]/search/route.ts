import { searchContract } from "@/lib/schema/contract/search";
import { defineRoute } from "@/lib/server/define-route";
import { findHits } from "@/lib/server/find-hits";

export const GET = defineRoute(searchContract, ({ scope, query }) => findHits(scope, query));
