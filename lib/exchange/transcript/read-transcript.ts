import { indexText } from "../../domain/transcript/offset";
import { segmentVersion } from "../../domain/transcript/segment-version";
import { transcriptLimits } from "../../domain/transcript/transcript-limits";
import type {
  ImportFinding,
  LossReport,
  TranscriptFormat,
  TranscriptReading,
  TranscriptReadingResult,
} from "../../domain/transcript/transcript-reading";
import { describeSpeakers, findSimilarLabels } from "./describe-speakers";
import { detectTurns } from "./detect-turns";
import { openSource, type ReadingOptions } from "./open-source";
import type { SourceDocument } from "./source-document";

const EXTENSIONS: Readonly<Record<string, readonly TranscriptFormat[]>> = {
  txt: ["txt", "md"],
  text: ["txt", "md"],
  md: ["md", "txt"],
  markdown: ["md", "txt"],
  docx: ["docx"],
  vtt: ["vtt"],
  srt: ["srt"],
};

const nameFinding = (format: TranscriptFormat, fileName: string | undefined): ImportFinding[] => {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName ?? "")?.[1]?.toLowerCase();
  if (extension === undefined) return [];
  const isExpected = (Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : [])?.includes(format) ?? false;
  return isExpected ? [] : [{ code: "name_and_content_differ", count: 1, examples: [`.${extension}`, format] }];
};

const reportOf = (
  source: SourceDocument,
  left: LossReport["left"],
  findings: readonly ImportFinding[],
): LossReport => ({
  format: source.format,
  program: source.program,
  read: source.read,
  changed: source.changed,
  left,
  needsYou: findings
    .filter(({ code }) =>
      ["speakers_not_found", "speakers_uncertain", "encoding_guessed", "encoding_damage"].includes(code),
    )
    .map(({ code }) => code),
});

/**
 * Reads a transcript file: format by content, character set, lines, speakers, and a version's text with its turns. Nothing is
 * stored; a refusal is a value with a code of the closed list and never quotes the file.
 */
export const readTranscript = async (
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<TranscriptReadingResult> => {
  const opened = await openSource(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
  if (!opened.ok) return opened;
  const { source, encoding } = opened;
  if (source.lines.length === 0) return { ok: false, reason: "file_empty" };
  const detected = detectTurns(source);
  const version = segmentVersion(source.text, detected.turns);
  const indexed = indexText(version.text);
  if (indexed.length > transcriptLimits.codePoints) return { ok: false, reason: "transcript_too_long" };
  const speakers = describeSpeakers(indexed, version.turns);
  const leftOut = [...source.left, ...detected.leftOut];
  const similar = findSimilarLabels(speakers.map(({ label }) => label));
  const named = nameFinding(source.format, options.fileName);
  const findings = [...named, ...source.findings, ...detected.findings, ...similar];
  const reading: TranscriptReading = {
    format: source.format,
    convention: detected.convention,
    confidence: detected.confidence,
    encoding,
    text: version.text,
    turns: version.turns,
    timeAnchors: version.timeAnchors,
    speakers,
    leftOut,
    lossReport: reportOf(source, leftOut, findings),
    findings,
    maps: source.format === "docx" ? [] : [...source.maps, version.map],
  };
  return { ok: true, reading };
};
