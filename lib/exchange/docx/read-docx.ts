import mammoth from "mammoth";
import type { ImportRefusal } from "../../domain/transcript/import-refusal";
import { normaliseText } from "../../domain/transcript/normalise-text";
import { transcriptLimits } from "../../domain/transcript/transcript-limits";
import type { ImportFinding, LeftOut } from "../../domain/transcript/transcript-reading";
import { holdsRecording } from "../recording/holds-recording";
import type { SourceDocument, SourceLine } from "../transcript/source-document";
import { type Archive, openArchive } from "../zip/open-archive";
import { type DocumentScan, isBomb, scanDocument } from "./scan-document";
import { type WalkedLine, walkHtml } from "./walk-html";

/** The document's lines, or why it is refused. */
export type DocxResult =
  | { readonly ok: true; readonly source: SourceDocument }
  | { readonly ok: false; readonly reason: ImportRefusal; readonly detail?: string };

/** Some services number the main part: word/document2.xml. */
const MAIN = /^word\/document\d*\.xml$/i;
/** Elements of all XML parts together; a heavily edited transcript of some hours has a tenth of it. */
const MOST_ELEMENTS = 2_000_000;

/** Formats that share the ZIP container and are not Word documents. */
const nameContainer = (archive: Archive): string => {
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return "xlsx";
  if (has(/^ppt\//)) return "pptx";
  if (has(/^[^/]*\.qde$/i)) return "qdpx";
  if (archive.has("mimetype") && archive.has("content.xml")) return "odt";
  return archive.has("mimetype") ? "epub" : "zip";
};

type Scans = { readonly main: DocumentScan; readonly external: number };

const scanParts = async (
  archive: Archive,
): Promise<{ ok: true; scans: Scans } | Extract<DocxResult, { ok: false }>> => {
  let main: DocumentScan | undefined;
  let external = 0;
  for (const name of archive.names) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const limits = {
      paragraphs: transcriptLimits.paragraphs,
      elements: MOST_ELEMENTS,
      // Characters are UTF-16 units here; two of them may be one code point, which the reading counts exactly.
      characters: transcriptLimits.codePoints * 2,
    };
    try {
      if (await isBomb(await archive.stream(name), limits))
        return { ok: false, reason: "file_bomb", detail: "paragraphs or elements" };
    } catch (error) {
      return { ok: false, reason: "file_damaged", detail: error instanceof Error ? error.message.slice(0, 120) : name };
    }
    const result = await scanDocument(await archive.stream(name), limits);
    if (!result.ok) return result;
    if (MAIN.test(name)) main = result.scan;
    external += result.scan.external;
  }
  return main === undefined
    ? { ok: false, reason: "file_damaged", detail: "main part missing" }
    : { ok: true, scans: { main, external } };
};

/** Beginning of a part that says what it is; of a wrapped object everything is looked at. */
const HEAD = 65_536;

/** Whether a part of the document is a recording or wraps one: the whole file would be kept, and the recording with it. */
const hasRecording = async (archive: Archive): Promise<boolean> => {
  for (const name of archive.names) {
    if (/\.(?:xml|rels)$/i.test(name) || name.endsWith("/")) continue;
    const isWrapped = /\.(?:bin|ole)$/i.test(name) || /(?:^|\/)embeddings\//.test(name);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of await archive.stream(name)) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (!isWrapped && length >= HEAD) break;
    }
    if (await holdsRecording(Buffer.concat(chunks), isWrapped)) return true;
  }
  return false;
};

const findingsOf = ({ main, external }: Scans, notes: number): ImportFinding[] => {
  const finding = (code: ImportFinding["code"], count: number): ImportFinding[] =>
    count === 0 ? [] : [{ code, count, examples: [] }];
  return [
    ...finding("hidden_text", main.hidden),
    ...finding("tracked_insertions", main.insertions),
    ...finding("tracked_deletions", main.deletions),
    ...finding("comments_left_out", main.comments),
    ...finding("notes_left_out", notes),
    ...finding("external_targets", external),
  ];
};

const leftOf = (scan: DocumentScan, notes: number, pictures: number): LeftOut[] => {
  const rows: [string, number, string][] = [
    ["deletions", scan.deletions, "tracked deletions are not read"],
    ["comments", scan.comments, "comments are not speech"],
    ["notes", notes, "footnotes and endnotes are not speech"],
    ["pictures", pictures, "pictures are not read"],
    ["objects", scan.objects, "embedded objects are never opened"],
  ];
  return rows.filter(([, count]) => count > 0).map(([what, count, why]) => ({ what, count, why, examples: [] }));
};

const joinLines = (
  walked: readonly WalkedLine[],
): { text: string; lines: SourceLine[]; controls: number; composed: number } => {
  const lines: SourceLine[] = [];
  const parts: string[] = [];
  let at = 0;
  let controls = 0;
  let composed = 0;
  for (const line of walked) {
    const bold = normaliseText(line.text.slice(0, line.boldLength));
    const plain = normaliseText(line.text);
    controls += plain.report.controls;
    composed += plain.report.composed;
    const text = plain.text.replaceAll("\n", " ");
    const words = text.trim();
    const start = at + text.indexOf(words);
    const boldEnd = Math.min(at + bold.text.trimEnd().length, start + words.length);
    const isBold = line.boldLength > 0 && boldEnd > start;
    lines.push({ start, end: start + words.length, kind: line.kind, ...(isBold ? { boldEnd } : {}) });
    parts.push(text);
    at += text.length + 1;
  }
  return { text: parts.join("\n"), lines: lines.filter((line) => line.start < line.end), controls, composed };
};

/**
 * A Word document as lines. The container and every XML part are checked as streams first; only then mammoth reads the document:
 * tracked insertions are accepted, deletions, comments, notes, headers and pictures left out, and each is counted. Hidden text is
 * read and reported, because it is in the file that was handed over. Nothing outside the file is ever fetched.
 */
export const readDocx = async (bytes: Buffer): Promise<DocxResult> => {
  const opened = await openArchive(bytes, {
    entries: transcriptLimits.zipEntries,
    unpackedBytes: transcriptLimits.unpackedBytes,
    ratio: transcriptLimits.compressionRatio,
  });
  if (!opened.ok) return opened;
  const { archive } = opened;
  if (!archive.names.some((name) => MAIN.test(name))) {
    const isTorn = archive.has("[Content_Types].xml") && archive.names.some((name) => name.startsWith("word/"));
    return isTorn
      ? { ok: false, reason: "file_damaged", detail: "main part missing" }
      : { ok: false, reason: "format_unsupported", detail: nameContainer(archive) };
  }
  const scanned = await scanParts(archive);
  if (!scanned.ok) return scanned;
  if (await hasRecording(archive)) return { ok: false, reason: "recording_inside" };
  let html: string;
  try {
    const options = {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    };
    html = (await mammoth.convertToHtml({ buffer: bytes }, options)).value;
  } catch (error) {
    return {
      ok: false,
      reason: "file_damaged",
      detail: error instanceof Error ? error.message.slice(0, 120) : "unreadable",
    };
  }
  const walked = walkHtml(html);
  const joined = joinLines(walked.lines);
  const changed = [
    { what: "controls", count: joined.controls, rule: "control characters dropped", examples: [] },
    { what: "composed", count: joined.composed, rule: "characters composed (NFC)", examples: [] },
    { what: "insertions", count: scanned.scans.main.insertions, rule: "tracked insertions accepted", examples: [] },
  ].filter((row) => row.count > 0);
  return {
    ok: true,
    source: {
      format: "docx",
      program: null,
      text: joined.text,
      lines: joined.lines,
      isCued: false,
      isSpaced: false,
      maps: [],
      read: [{ what: "paragraphs", count: joined.lines.length }],
      changed,
      left: leftOf(scanned.scans.main, walked.notes, walked.pictures),
      findings: findingsOf(scanned.scans, walked.notes),
    },
  };
};
