import { getTranscriptContract } from "@/lib/schema/contract/transcript";
import { defineRoute } from "@/lib/server/define-route";
import { loadTranscript } from "@/lib/server/load-transcript";

export const GET = defineRoute(getTranscriptContract, ({ scope, params, query }) =>
  loadTranscript(scope, params.transcriptId, query.version ?? null),
);
