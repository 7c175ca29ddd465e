import { listVersionsContract, storeVersionContract } from "@/lib/schema/contract/transcript";
import { correctTranscript } from "@/lib/server/correct-transcript";
import { defineRoute } from "@/lib/server/define-route";
import { loadVersions } from "@/lib/server/load-versions";

export const GET = defineRoute(listVersionsContract, ({ scope, params }) => loadVersions(scope, params.transcriptId));

export const POST = defineRoute(storeVersionContract, ({ scope, context, params, request, expectedVersion }) =>
  correctTranscript(scope, context, { transcriptId: params.transcriptId, expectedVersion, request }),
);
