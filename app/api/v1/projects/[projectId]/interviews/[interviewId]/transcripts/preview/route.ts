import { accept } from "@/lib/domain/shared/result";
import { previewTranscriptContract } from "@/lib/schema/contract/transcript";
import { defineRoute } from "@/lib/server/define-route";
import { presentReading, readTranscriptUpload } from "@/lib/server/read-transcript-upload";

export const POST = defineRoute(previewTranscriptContract, async ({ scope, params, request }) => {
  const read = await readTranscriptUpload(scope, params.interviewId, request, "preview");
  return read.ok ? accept(presentReading(read.value.reading)) : read;
});
