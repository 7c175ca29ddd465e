import { accept } from "@/lib/domain/shared/result";
import { readTranscriptCodingsContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { loadTranscriptCodings } from "@/lib/server/load-codings";

export const GET = defineRoute(readTranscriptCodingsContract, async ({ scope, params }) =>
  accept(await loadTranscriptCodings(scope, params.transcriptId)),
);
