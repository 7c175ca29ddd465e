import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeImportWorkers, readDocumentInWorker, warmImportWorker } from "../../../lib/server/import-worker";
import { writeLockedPdf, writePdf, writePdfBomb } from "../../factories/pdf-writer";
import { documentXml, paragraphXml, writeDocx } from "../../factories/zip-writer";

const fixtures = join(process.env.TERCET_SHARED ?? resolve("../shared"), "fixtures");

const article = writePdf(
  [
    [
      "The council met on the fifth and discussed the border incidents in some detail of inter-",
      "vention, and a member asked whether the treaty would cover a threat from within, which",
      "nobody answered.",
      "",
      "A second paragraph stands alone.",
    ],
    [],
    ["The third page ends it."],
  ],
  { first: 212 },
);

describe("a document is read in a thread with limits", () => {
  beforeAll(() => warmImportWorker());
  afterAll(() => closeImportWorkers());

  test("a PDF gives paragraphs, printed page numbers, and says what was joined and what is a picture", async () => {
    const result = await readDocumentInWorker(article);
    if (!result.ok) throw new Error(result.reason);
    const { text, pages, findings, format } = result.reading;
    expect(format).toBe("pdf");
    expect(text.split("\n")).toEqual([
      "The council met on the fifth and discussed the border incidents in some detail of intervention, and a member asked whether the treaty would cover a threat from within, which nobody answered.",
      "A second paragraph stands alone.",
      "",
      "The third page ends it.",
    ]);
    expect(pages.map(({ label }) => label)).toEqual(["212", "213", "214"]);
    expect(text.slice(pages[2]?.start)).toBe("The third page ends it.");
    expect(findings).toEqual([
      { code: "pages_without_text", count: 1 },
      { code: "hyphens_joined", count: 1 },
    ]);
  });

  test("real PDFs are read whole", async () => {
    const guide = await readDocumentInWorker(
      readFileSync(join(fixtures, "consent-mannheimer-pdf", "Mannheimer_BSR_Interview_Guide.pdf")),
    );
    if (!guide.ok) throw new Error(guide.reason);
    expect(guide.reading.pages.map(({ label }) => label)).toEqual(["1", "2", "3", "4", "5"]);
    expect(guide.reading.text).toContain(
      "Big social data (such as social media and blogs) and archived qualitative data (such as interview transcripts, field notebooks, and diaries) are similar, but their respective communities of practice are under-connected.",
    );
    // Sixty pages of tables; what is tested is the text, not how busy the machine is.
    const standard = await readDocumentInWorker(readFileSync(join(fixtures, "refi-standard", "REFI-QDA-1-5.pdf")), {
      timeoutMs: 50_000,
    });
    expect(standard.ok && standard.reading.pages.length).toBe(60);
  });

  test.each([
    ["a text", Buffer.from("One.\r\n\r\nTwo goes\r\non.", "utf8"), "txt", "One.\n\nTwo goes\non."],
    ["Markdown", Buffer.from("# Title\n\n> quoted\n"), "md", "Title\n\nquoted"],
    [
      "a Word document",
      writeDocx(documentXml(paragraphXml("First.") + paragraphXml("Second."))),
      "docx",
      "First.\nSecond.",
    ],
  ])("%s is read as paragraphs, without pages", async (_, bytes, format, text) => {
    const result = await readDocumentInWorker(bytes);
    expect(result).toMatchObject({ ok: true, reading: { format, text, pages: [] } });
  });

  test.each([
    ["a PDF of pictures", () => writePdf([[], []]), "document_without_text"],
    ["a PDF with a password", writeLockedPdf, "file_encrypted"],
    ["a PDF that breaks off", () => Buffer.from("%PDF-1.7\nnothing more"), "file_damaged"],
    ["an empty file", () => Buffer.alloc(0), "file_empty"],
    ["subtitles", () => Buffer.from("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n"), "format_unsupported"],
    ["a picture", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "file_binary"],
  ])("%s is refused with its reason", async (_, make, reason) => {
    expect(await readDocumentInWorker(make())).toMatchObject({ ok: false, reason });
  });

  test("S13 a PDF that unpacks beyond the memory is stopped, and the next file is read", async () => {
    const bomb = writePdfBomb(Buffer.alloc(400 * 1024 * 1024, " "));
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const stopped = await readDocumentInWorker(bomb, { maxMemoryMb: 128 });
    expect(stopped).toEqual({ ok: false, reason: "reading_out_of_memory", detail: "128 MB" });
    expect(await readDocumentInWorker(article)).toMatchObject({ ok: true });
  });

  test("S13 a PDF that takes too long is stopped, and the next file is read", async () => {
    const slow = writePdfBomb(Buffer.from("BT /F1 12 Tf (a) Tj ET\n".repeat(1_500_000)));
    expect(await readDocumentInWorker(slow, { timeoutMs: 300 })).toEqual({
      ok: false,
      reason: "reading_timed_out",
      detail: "300 ms",
    });
    expect(await readDocumentInWorker(article)).toMatchObject({ ok: true });
  });

  test("S13 a script of the document does not run: the library holds no way to make code of a text", () => {
    for (const name of ["pdf.mjs", "pdf.worker.mjs"]) {
      const source = readFileSync(resolve("node_modules/pdfjs-dist/legacy/build", name), "utf8");
      expect(source).not.toMatch(/\bnew Function\s*\(|(?<![\w.])eval\s*\(/);
    }
  });
});
