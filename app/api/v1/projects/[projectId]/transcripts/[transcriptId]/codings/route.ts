import { readTranscriptCodingsContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { loadTranscriptCodings } from "@/lib/server/load-codings";

export const GET = defineRoute(readTranscriptCodingsContract, ({ scope, params }) =>
  loadTranscriptCodings(scope, params.transcriptId),
);
