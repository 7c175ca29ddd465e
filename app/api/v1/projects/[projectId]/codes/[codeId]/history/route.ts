import { accept, refuse } from "@/lib/domain/shared/result";
import { getCodeHistoryContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { loadCodeHistory } from "@/lib/server/load-code-history";
import { pageOfList } from "@/lib/server/page-of-list";

export const GET = defineRoute(getCodeHistoryContract, async ({ scope, params, query }) => {
  const items = await loadCodeHistory(scope, params.codeId);
  return items
    ? accept(pageOfList({ items, nextCursor: null }, query, ({ version }) => String(version)))
    : refuse({ code: "not_found" });
});
