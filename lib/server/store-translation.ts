import type { WriteContext } from "../data/transaction";
import { findTranscriptStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import { type Result, refuse } from "../domain/shared/result";
import { indexText, sliceText } from "../domain/transcript/offset";
import { refusalOfReading } from "../policy/refusal-of-reading";
import { readIssues } from "../schema/read-issues";
import { type TranslationStoredView, translationFields } from "../schema/translation";
import { addTranslation } from "../workflow/add-translation";
import { permitsOnInterview } from "../workflow/permits-on-interview";
import { readTranscriptInWorker } from "./import-worker";
import { readUpload } from "./read-upload";
import type { ProjectScope } from "./scope";

/** Reads a file or a pasted text as a translation and stores it. No byte is read where the transcript itself may not be. */
export const storeTranslation = async (
  scope: ProjectScope<"transcript:import" | "transcript:read" | "project:read">,
  context: WriteContext,
  transcriptId: string,
  request: Request,
): Promise<Result<TranslationStoredView, Refusal>> => {
  const standing = await findTranscriptStanding(scope, transcriptId);
  if (!standing || !(await permitsOnInterview(scope, undefined, "transcript:import", standing.isInterviewer)))
    return refuse({ code: "not_found" });
  const refusal = refusalOfReading(standing.people, true, true);
  if (refusal) return refuse(refusal);
  const upload = await readUpload(request);
  const fields = translationFields.safeParse(upload.fields);
  if (!fields.success) return refuse(readIssues(fields.error));
  const read = await readTranscriptInWorker(upload.bytes, { fileName: upload.fileName });
  if (!read.ok) return refuse({ code: read.reason, ...(read.detail ? { fields: { file: read.detail } } : {}) });
  const { text, turns } = read.reading;
  const indexed = indexText(text);
  return addTranslation(scope, context, transcriptId, {
    ...fields.data,
    turns: turns.map(({ speaker, start, end }) => ({ speaker, text: sliceText(indexed, start, end) })),
    lines: text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  });
};
