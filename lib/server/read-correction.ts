import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { normaliseText } from "../domain/transcript/normalise-text";
import { readIssues } from "../schema/read-issues";
import { transcriptUploadFields } from "../schema/transcript";
import { versionStepsInput, versionTextInput } from "../schema/transcript-version";
import type { VersionCorrection } from "../workflow/settle-version";
import { readTranscriptInWorker } from "./import-worker";
import { readBody, type Upload } from "./read-upload";

type Speakers = Extract<VersionCorrection, { kind: "text" }>["speakers"];

const readText = async (
  bytes: Upload["bytes"],
  more: { readonly fileName: string; readonly encoding?: string },
  plain: string | null,
  speakers: Speakers,
): Promise<Result<VersionCorrection, Refusal>> => {
  const read = await readTranscriptInWorker(bytes, more);
  if (!read.ok) return refuse({ code: read.reason, ...(read.detail ? { fields: { file: read.detail } } : {}) });
  return accept({ kind: "text", plain, reading: read.reading, speakers });
};

const readJson = async (value: Readonly<Record<string, unknown>>): Promise<Result<VersionCorrection, Refusal>> => {
  if (!("text" in value)) {
    const steps = versionStepsInput.safeParse(value);
    if (!steps.success) return refuse(readIssues(steps.error));
    const turns = steps.data.turns?.map((turn) => ({
      start: turn.start,
      role: turn.role,
      intervieweeId: turn.intervieweeId ?? null,
      speaker: turn.speaker ?? null,
      startMs: turn.startMs ?? null,
    }));
    return accept({ kind: "steps", steps: steps.data.steps, turns: turns ?? null });
  }
  const text = versionTextInput.safeParse(value);
  if (!text.success) return refuse(readIssues(text.error));
  const bytes = new Uint8Array(new TextEncoder().encode(text.data.text));
  // Named speakers say that the lines carry labels; without them the words alone are tried as well.
  const plain = text.data.speakers ? null : normaliseText(text.data.text).text;
  return readText(bytes, { fileName: "pasted text.txt" }, plain, text.data.speakers ?? {});
};

/**
 * Reads a correction as it was sent: steps, a corrected text, or a corrected file in the same formats as an import, in a
 * thread of its own. Nothing is stored by reading.
 */
export const readCorrection = async (request: Request): Promise<Result<VersionCorrection, Refusal>> => {
  const body = await readBody(request);
  if (body.kind === "json") return readJson(body.value);
  const { bytes, fileName, fields } = body.upload;
  const parsed = transcriptUploadFields.safeParse(fields);
  if (!parsed.success) return refuse(readIssues(parsed.error));
  const { encoding, format, speakers } = parsed.data;
  const options = { fileName, ...(encoding ? { encoding } : {}), ...(format ? { format } : {}) };
  return readText(bytes, options, null, speakers ?? {});
};
