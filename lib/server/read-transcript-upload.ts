import { createHash } from "node:crypto";
import type * as z from "zod";
import { findInterviewStanding, type InterviewStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { measureWords } from "../domain/transcript/measure-words";
import { indexText } from "../domain/transcript/offset";
import type { TranscriptReading } from "../domain/transcript/transcript-reading";
import { refusalOfReading } from "../policy/refusal-of-reading";
import { readIssues } from "../schema/read-issues";
import {
  type SpeakersInput,
  speakersInput,
  type TranscriptPreviewView,
  transcriptInput,
  transcriptPreviewInput,
  transcriptUploadFields,
} from "../schema/transcript";
import type { TranscriptImport } from "../workflow/import-transcript";
import { permitsOnInterview } from "../workflow/permits-on-interview";
import { readTranscriptInWorker } from "./import-worker";
import { readUpload } from "./read-upload";
import type { ProjectScope } from "./scope";

const refuseIssues = (error: z.ZodError): { ok: false; reason: Refusal } => refuse(readIssues(error));

/** The interview, when anything may be read for it at all: asked before a byte of the file is looked at. */
const findOpen = async (
  scope: ProjectScope<"transcript:import">,
  interviewId: string,
): Promise<Result<InterviewStanding, Refusal>> => {
  const standing = await findInterviewStanding(scope, interviewId);
  if (!standing || !(await permitsOnInterview(scope, undefined, "transcript:import", standing.isInterviewer)))
    return refuse({ code: "not_found" });
  const refusal = refusalOfReading(standing.people, true, true);
  return refusal ? refuse(refusal) : accept(standing);
};

const fieldsOf = (request: Request, fields: Readonly<Record<string, unknown>>, kind: "preview" | "store") => {
  const isMultipart = /^multipart/i.test(request.headers.get("content-type") ?? "");
  if (isMultipart) return transcriptUploadFields.safeParse(fields);
  const shape = kind === "preview" ? transcriptPreviewInput : transcriptInput;
  return shape.safeParse({ ...fields, text: "read already" });
};

/** A file for an interview as it was read, with the voices that the sender named. */
export const readTranscriptUpload = async (
  scope: ProjectScope<"transcript:import">,
  interviewId: string,
  request: Request,
  kind: "preview" | "store",
): Promise<Result<TranscriptImport, Refusal>> => {
  const open = await findOpen(scope, interviewId);
  if (!open.ok) return open;
  const upload = await readUpload(request);
  const fields = fieldsOf(request, upload.fields, kind);
  if (!fields.success) return refuseIssues(fields.error);
  const { encoding, format } = fields.data;
  const stated = "kind" in fields.data ? fields.data.kind : undefined;
  if (stated !== undefined && stated !== open.value.kind)
    return refuse({
      code: "validation_failed",
      fields: { kind: `The interview says ${open.value.kind}: change it there.` },
    });
  const read = await readTranscriptInWorker(upload.bytes, {
    fileName: upload.fileName,
    ...(encoding ? { encoding } : {}),
    ...(format ? { format } : {}),
  });
  if (!read.ok) return refuse({ code: read.reason, ...(read.detail ? { fields: { file: read.detail } } : {}) });
  const named: SpeakersInput = speakersInput.parse("speakers" in fields.data ? (fields.data.speakers ?? {}) : {});
  return accept({
    interviewId,
    bytes: upload.bytes,
    fileName: upload.fileName,
    reading: read.reading,
    speakers: named,
  });
};

/** A reading as the preview shows it; nothing of it is stored. */
export const presentReading = (reading: TranscriptReading): TranscriptPreviewView => ({
  format: reading.format,
  convention: reading.convention,
  confidence: reading.confidence,
  encoding: reading.encoding,
  sha256: createHash("sha256").update(reading.text).digest("hex"),
  codePointCount: indexText(reading.text).length,
  wordCount: measureWords(reading.text),
  text: reading.text,
  turns: reading.turns.map(({ index, speaker, start, end, startMs }) => ({
    index,
    speaker,
    start,
    end,
    startMs: startMs ?? null,
  })),
  speakers: reading.speakers.map((speaker) => ({ ...speaker })),
  leftOut: reading.leftOut.map((item) => ({ ...item, examples: [...item.examples] })),
  findings: reading.findings.map((item) => ({ ...item, examples: [...item.examples] })),
  report: {
    format: reading.lossReport.format,
    program: reading.lossReport.program,
    read: [...reading.lossReport.read],
    changed: reading.lossReport.changed.map((item) => ({ ...item, examples: [...item.examples] })),
    left: reading.lossReport.left.map((item) => ({ ...item, examples: [...item.examples] })),
    needsYou: [...reading.lossReport.needsYou],
  },
});
