import { accept } from "@/lib/domain/shared/result";
import { listVersionsContract, storeVersionContract } from "@/lib/schema/contract/transcript";
import { correctTranscript } from "@/lib/server/correct-transcript";
import { defineRoute } from "@/lib/server/define-route";
import { loadVersions } from "@/lib/server/load-versions";
import { pageOfList } from "@/lib/server/page-of-list";

export const GET = defineRoute(listVersionsContract, async ({ scope, params, query }) => {
  const read = await loadVersions(scope, params.transcriptId);
  return read.ok ? accept(pageOfList(read.value, query, ({ number }) => String(number))) : read;
});

export const POST = defineRoute(storeVersionContract, ({ scope, context, params, request, expectedVersion }) =>
  correctTranscript(scope, context, { transcriptId: params.transcriptId, expectedVersion, request }),
);
