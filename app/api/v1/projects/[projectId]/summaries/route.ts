import { accept } from "@/lib/domain/shared/result";
import { listSummariesContract } from "@/lib/schema/contract/summary";
import { defineRoute } from "@/lib/server/define-route";
import { loadSummaries } from "@/lib/server/load-summaries";
import { pageOfList } from "@/lib/server/page-of-list";

export const GET = defineRoute(listSummariesContract, async ({ scope, query }) =>
  accept(pageOfList(await loadSummaries(scope), query, ({ id }) => id)),
);
