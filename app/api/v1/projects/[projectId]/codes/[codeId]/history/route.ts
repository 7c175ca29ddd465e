import { accept, refuse } from "@/lib/domain/shared/result";
import { getCodeHistoryContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { loadCodeHistory } from "@/lib/server/load-code-history";

export const GET = defineRoute(getCodeHistoryContract, async ({ scope, params }) => {
  const items = await loadCodeHistory(scope, params.codeId);
  return items ? accept({ items, nextCursor: null }) : refuse({ code: "not_found" });
});
