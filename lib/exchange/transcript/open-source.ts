import { normaliseText } from "../../domain/transcript/normalise-text";
import { transcriptLimits } from "../../domain/transcript/transcript-limits";
import type {
  ImportFinding,
  TranscriptFormat,
  TranscriptReadingResult,
} from "../../domain/transcript/transcript-reading";
import { readDocx } from "../docx/read-docx";
import { type DecodedText, decodeText } from "../encoding/decode-text";
import { readMarkdown } from "../markdown/read-markdown";
import { readPlain } from "../text/read-plain";
import { CUE_TIMES, readCues } from "../vtt/read-cues";
import { type SniffedFormat, sniffFormat } from "./sniff-format";
import type { SourceDocument } from "./source-document";

/**
 * What the caller knows of the file. The name only words a finding; `encoding` is the reader's answer when it could not be told;
 * `format` says as which of the text formats a text is read, and a container that is another format is refused as mislabelled.
 */
export type ReadingOptions = {
  readonly fileName?: string;
  readonly encoding?: string;
  readonly format?: TranscriptFormat;
};

type Refused = Extract<TranscriptReadingResult, { ok: false }>;

/** Which of the text formats a canonical text is. Markdown only when it uses marks that say something about lines. */
const tellTextFormat = (text: string): Exclude<TranscriptFormat, "docx"> => {
  if (/^\s*WEBVTT(\s|$)/.test(text)) return "vtt";
  const lines = text.split("\n");
  const times = lines.filter((line) => CUE_TIMES.test(line));
  const words = lines.filter((line) => line.trim() !== "");
  // A subtitle file without its head is still one: most blocks are number, times and words.
  if (times.length > 0 && times.length * 6 >= words.length && words.slice(0, 3).some((line) => CUE_TIMES.test(line))) {
    return times.some((line) => line.includes(",")) ? "srt" : "vtt";
  }
  const marks = words.filter((line) => /^\s*(#{1,6}\s+\S|(\*\*|__)\S.*?\S?\2|>\s)/.test(line));
  return marks.length > 0 ? "md" : "txt";
};

const readText = (decoded: DecodedText, stated: Exclude<TranscriptFormat, "docx"> | undefined): SourceDocument => {
  const normalised = normaliseText(decoded.text);
  const { report, text } = normalised;
  const format = stated ?? tellTextFormat(text);
  const rows: [string, number, string][] = [
    ["byte_order_mark", report.byteOrderMarks, "dropped"],
    ["line_ends", report.lineEnds, "written as line feeds"],
    ["controls", report.controls, "control characters dropped"],
    ["half_characters", report.loneSurrogates, "replaced by U+FFFD"],
    ["composed", report.composed, "characters composed (NFC)"],
  ];
  const changed = rows
    .filter(([, count]) => count > 0)
    .map(([what, count, rule]) => ({ what, count, rule, examples: [] }));
  const findings: ImportFinding[] = [];
  if (decoded.isGuess) findings.push({ code: "encoding_guessed", count: 1, examples: [decoded.encoding] });
  if (decoded.damaged > 0) {
    const examples = [...decoded.text.matchAll(/[^\n]{0,20}\ufffd+[^\n]{0,20}/gu)].slice(0, 3).map(([words]) => words);
    findings.push({ code: "encoding_damage", count: decoded.damaged, examples });
  }
  if (format === "txt") return { ...readPlain(text), maps: normalised.maps, changed, findings };
  const { map, ...source } = format === "md" ? readMarkdown(text) : readCues(text, format);
  return { ...source, maps: [...normalised.maps, map], changed: [...changed, ...source.changed], findings };
};

const refuseSniffed = (sniffed: SniffedFormat): Refused | undefined => {
  if (sniffed.kind === "empty") return { ok: false, reason: "file_empty" };
  if (sniffed.kind === "conflicting") return { ok: false, reason: "file_mislabelled" };
  if (sniffed.kind === "encrypted") return { ok: false, reason: "file_encrypted" };
  if (sniffed.kind === "binary") return { ok: false, reason: "file_binary", detail: sniffed.name };
  return sniffed.kind === "other" ? { ok: false, reason: "format_unsupported", detail: sniffed.name } : undefined;
};

/**
 * Opens a text or a Word file: format by content, character set, lines. Nothing is thrown for what a file holds; a refusal is a
 * value with a code of the closed list.
 */
export const openSource = async (
  bytes: Buffer,
  options: ReadingOptions,
): Promise<Refused | { readonly ok: true; readonly source: SourceDocument; readonly encoding: string | null }> => {
  if (bytes.length > transcriptLimits.uploadBytes)
    return { ok: false, reason: "file_too_large", detail: `${bytes.length} bytes` };
  const sniffed = await sniffFormat(bytes);
  const refusal = refuseSniffed(sniffed);
  if (refusal !== undefined) return refusal;
  if (options.format !== undefined && (options.format === "docx") !== (sniffed.kind === "zip"))
    return { ok: false, reason: "file_mislabelled" };
  if (sniffed.kind === "zip") {
    const result = await readDocx(bytes);
    return result.ok ? { ok: true, source: result.source, encoding: null } : result;
  }
  // No character set takes more than four bytes for a character, so this is too long in every one.
  if (bytes.length > transcriptLimits.codePoints * 4 + 4) return { ok: false, reason: "transcript_too_long" };
  const decoded = decodeText(bytes, options.encoding);
  if (decoded === undefined) return { ok: false, reason: "encoding_unknown" };
  return {
    ok: true,
    source: readText(decoded, options.format === "docx" ? undefined : options.format),
    encoding: decoded.encoding,
  };
};
