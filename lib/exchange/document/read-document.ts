import {
  type DocumentFinding,
  type DocumentReadingResult,
  documentFindings,
} from "../../domain/source/document-reading";
import { indexText } from "../../domain/transcript/offset";
import { transcriptLimits } from "../../domain/transcript/transcript-limits";
import { readPdf } from "../pdf/read-pdf";
import { openSource } from "../transcript/open-source";
import type { SourceDocument } from "../transcript/source-document";

const isFinding = (code: string): code is DocumentFinding["code"] => documentFindings.some((known) => known === code);

/** The words of each line, in the order of the file; blank lines between paragraphs stay one. */
const textOf = ({ text, lines }: SourceDocument): string => {
  let [written, at] = ["", 0];
  for (const line of lines) {
    const isApart = written !== "" && (text.slice(at, line.start).match(/\n/g)?.length ?? 0) > 1;
    written += `${written === "" ? "" : isApart ? "\n\n" : "\n"}${text.slice(line.start, line.end)}`;
    at = line.end;
  }
  return written;
};

/**
 * Reads a document (press, literature, report, field notes): txt, md, docx or pdf by content, never by name. Nobody is asked who
 * speaks. Nothing is stored; a refusal is a value with a code of the closed list and never quotes the file.
 */
export const readDocument = async (bytes: Uint8Array): Promise<DocumentReadingResult> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > transcriptLimits.uploadBytes)
    return { ok: false, reason: "file_too_large", detail: `${buffer.length} bytes` };
  // Readers of PDF allow some bytes before the mark.
  if (buffer.subarray(0, 1024).includes("%PDF-")) return readPdf(buffer);
  const opened = await openSource(buffer, {});
  if (!opened.ok) return opened;
  const { source } = opened;
  const { format } = source;
  if (format === "vtt" || format === "srt") return { ok: false, reason: "format_unsupported", detail: format };
  const text = textOf(source);
  if (text === "") return { ok: false, reason: "file_empty" };
  if (indexText(text).length > transcriptLimits.codePoints) return { ok: false, reason: "transcript_too_long" };
  const findings = source.findings.flatMap(({ code, count }) => (isFinding(code) ? [{ code, count }] : []));
  return { ok: true, reading: { format, text, pages: [], findings } };
};
