import { accept, refuse } from "@/lib/domain/shared/result";
import { getCodelineContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadCodeline } from "@/lib/server/load-quote-pictures";

export const GET = defineRoute(getCodelineContract, async ({ scope, params, query }) => {
  const line = await loadCodeline(scope, params.interviewId, query);
  return line ? accept(line) : refuse({ code: "not_found" });
});
