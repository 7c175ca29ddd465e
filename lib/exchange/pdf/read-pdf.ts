import type { DocumentFinding, DocumentPage, DocumentReadingResult } from "../../domain/source/document-reading";
import { normaliseText } from "../../domain/transcript/normalise-text";
import { indexText } from "../../domain/transcript/offset";
import { transcriptLimits } from "../../domain/transcript/transcript-limits";
import { joinLines, type PrintedLine } from "./join-lines";

/** A piece of text as pdf.js gives it; `transform` holds the place in its last two numbers. */
interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly width: number;
  readonly transform: readonly number[];
}

const MOST_PAGES = 5_000;
/** One-letter words above this share are glyphs that stand alone, not a text (measured: 60 % against at most 5 %). */
const BROKEN_SHARE = 0.2;

const linesOf = (pieces: readonly Piece[]): PrintedLine[] => {
  const lines: PrintedLine[] = [];
  let open: Piece[] = [];
  const close = () => {
    const text = open
      .map((piece) => piece.str)
      .join("")
      .replace(/\s+/gu, " ")
      .trim();
    const inked = open.filter((piece) => piece.str.trim() !== "");
    const [first] = inked;
    const last = inked.at(-1);
    if (text !== "" && first && last) {
      const size = Math.max(...inked.map((piece) => piece.height));
      lines.push({ text, x: at(first, 4), y: at(first, 5), right: at(last, 4) + last.width, size });
    }
    open = [];
  };
  const at = (piece: Piece, place: number): number => piece.transform[place] ?? 0;
  for (const piece of pieces) {
    open.push(piece);
    if (piece.hasEOL) close();
  }
  close();
  return lines;
};

const isBroken = (text: string): boolean => {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 50 && words.filter((word) => word.length === 1).length > words.length * BROKEN_SHARE;
};

const refusalOf = (error: unknown): DocumentReadingResult => {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return { ok: false, reason: "file_encrypted" };
  return { ok: false, reason: "file_damaged", detail: name.slice(0, 60) || "unreadable" };
};

/**
 * The text of a PDF by its pages, in the order in which the file writes it. Nothing of the file runs: no script, no font program,
 * no link. Labels are those that the file prints ("iv", "213"), else the pages are counted from 1. A file of pictures has no
 * text and is refused; single pages without text are counted.
 */
export const readPdf = async (bytes: Uint8Array): Promise<DocumentReadingResult> => {
  // Loaded already in the thread that reads files, which also supplies what Node 20 lacks for it.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // A copy, because pdf.js takes the buffer over.
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES) return { ok: false, reason: "file_bomb", detail: "pages" };
    const labels = await file.getPageLabels().catch(() => null);
    const texts: string[] = [];
    const pages: DocumentPage[] = [];
    let [start, hyphens, empty] = [0, 0, 0];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const joined = joinLines(linesOf(items.flatMap((item) => ("str" in item ? [item] : []))));
      const text = normaliseText(joined.paragraphs.join("\n")).text;
      if (text === "") empty += 1;
      hyphens += joined.hyphens;
      pages.push({ label: labels?.[number - 1]?.trim() || String(number), start });
      texts.push(text);
      start += indexText(text).length + 1;
      if (start > transcriptLimits.codePoints) return { ok: false, reason: "transcript_too_long" };
    }
    const text = texts.join("\n");
    if (text.trim() === "") return { ok: false, reason: "document_without_text" };
    const rows: [DocumentFinding["code"], number][] = [
      ["pages_without_text", empty],
      ["hyphens_joined", hyphens],
      ["broken_spacing", isBroken(text) ? 1 : 0],
    ];
    const findings = rows.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));
    return { ok: true, reading: { format: "pdf", text, pages, findings } };
  } catch (error) {
    return refusalOf(error);
  } finally {
    await task.destroy();
  }
};
