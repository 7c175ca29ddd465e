import { releaseTranscriptContract } from "@/lib/schema/contract/transcript";
import { defineRoute } from "@/lib/server/define-route";
import { releaseTranscript } from "@/lib/workflow/release-transcript";

export const POST = defineRoute(releaseTranscriptContract, ({ scope, context, params, body }) =>
  releaseTranscript(scope, context, params.transcriptId, body),
);
