import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { TranscriptStoredView } from "../schema/transcript";
import { importTranscript } from "../workflow/import-transcript";
import { fileStore } from "./file-store";
import { loadTranscript } from "./load-transcript";
import { presentReading, readTranscriptUpload } from "./read-transcript-upload";
import type { ProjectScope } from "./scope";
import { vault } from "./vault";

/** Reads an upload and stores it as the interview's transcript; answers turns and offsets, without repeating the text. */
export const storeTranscript = async (
  scope: ProjectScope<"transcript:import" | "transcript:read" | "project:read">,
  context: WriteContext,
  interviewId: string,
  request: Request,
): Promise<Result<TranscriptStoredView, Refusal>> => {
  const read = await readTranscriptUpload(scope, interviewId, request, "store");
  if (!read.ok) return read;
  const stored = await importTranscript(scope, context, { vault, files: fileStore }, read.value);
  if (!stored.ok) return stored;
  const transcript = await loadTranscript(scope, stored.value.transcriptId);
  if (!transcript.ok) return transcript;
  const { text: _words, ...view } = transcript.value;
  return accept({ ...view, report: presentReading(read.value.reading).report });
};
