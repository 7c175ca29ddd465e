import { accept } from "@/lib/domain/shared/result";
import { getCooccurrenceContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadCooccurrence } from "@/lib/server/load-quote-tables";

export const GET = defineRoute(getCooccurrenceContract, async ({ scope, query }) =>
  accept(await loadCooccurrence(scope, query)),
);
