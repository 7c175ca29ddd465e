import { accept } from "@/lib/domain/shared/result";
import { listRepairsContract } from "@/lib/schema/contract/transcript";
import { defineRoute } from "@/lib/server/define-route";
import { loadRepairs } from "@/lib/server/load-repairs";
import { pageOfList } from "@/lib/server/page-of-list";

export const GET = defineRoute(listRepairsContract, async ({ scope, params, query }) => {
  const read = await loadRepairs(scope, params.transcriptId);
  return read.ok ? accept(pageOfList(read.value, query, ({ coding }) => coding.id)) : read;
});
