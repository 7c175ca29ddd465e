import { importTranscriptContract } from "@/lib/schema/contract/transcript";
import { defineRoute } from "@/lib/server/define-route";
import { storeTranscript } from "@/lib/server/store-transcript";

export const POST = defineRoute(importTranscriptContract, ({ scope, context, params, request }) =>
  storeTranscript(scope, context, params.interviewId, request),
);
