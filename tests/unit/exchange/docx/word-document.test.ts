import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Document, HeadingLevel, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../../lib/exchange/transcript/read-transcript";
import { documentXml, paragraphXml, writeDocx } from "../../../factories/zip-writer";
import { readFile, turnsOf } from "../transcript/read-words";

const bold = (text: string): TextRun => new TextRun({ text, bold: true });
const pack = async (...children: (Paragraph | Table)[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children }] }));
const line = (...runs: (TextRun | string)[]): Paragraph =>
  new Paragraph({ children: runs.map((run) => (typeof run === "string" ? new TextRun(run) : run)) });
const run = (words: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

describe("a Word document made by hand", () => {
  it("has its labels bold before the words and bold alone in a paragraph, mixed", async () => {
    const bytes = await pack(
      new Paragraph({ text: "Interview with [Name Redacted]", heading: HeadingLevel.HEADING_1 }),
      line("Recorded in March."),
      line(bold("Researcher 1:"), " Why 😀?"),
      line(bold("Participant:")),
      line("Because."),
      line("… and so on: nothing."),
      line(bold("Researcher 1: "), "And then?"),
      line(bold("Participant"), ": Nothing."),
    );
    const reading = await readFile(bytes, "a.docx");
    expect(turnsOf(reading)).toEqual([
      ["Researcher 1", "Why 😀?"],
      ["Participant", "Because.\n… and so on: nothing."],
      ["Researcher 1", "And then?"],
      ["Participant", "Nothing."],
    ]);
    expect(reading).toMatchObject({ format: "docx", convention: "bold-label", encoding: null, maps: [] });
    expect(reading.leftOut.map(({ what, count }) => [what, count])).toEqual([
      ["heading", 1],
      ["header", 1],
    ]);
    expect(reading.speakers.map(({ suggestedRole }) => suggestedRole)).toEqual(["interviewer", "interviewee"]);
  });

  it("has the interviewer in bold and both labels plain", async () => {
    const bytes = await pack(line(bold("I: Why?")), line("B: Because."), line(bold("I: And?")), line("B: No."));
    expect(turnsOf(await readFile(bytes, "a.docx"))).toEqual([
      ["I", "Why?"],
      ["B", "Because."],
      ["I", "And?"],
      ["B", "No."],
    ]);
  });

  it("keeps soft line breaks apart and tabs as they are", async () => {
    const bytes = await pack(
      new Paragraph({ children: [new TextRun("I: one"), new TextRun({ text: "soft line", break: 1 })] }),
      new Paragraph({ children: [new TextRun("B:"), new TextRun({ children: [new Tab(), "after a tab"] })] }),
      line("I: two"),
      line("B: three"),
    );
    expect(turnsOf(await readFile(bytes, "a.docx"))).toEqual([
      ["I", "one\nsoft line"],
      ["B", "after a tab"],
      ["I", "two"],
      ["B", "three"],
    ]);
  });

  it("is a Teams transcript: name and time on one line", async () => {
    const bytes = await pack(
      line(bold("Berg, Anna"), "   0:03"),
      line("How was it?"),
      line(bold("Leyla M."), "   1:00:12"),
      line("Fine."),
    );
    expect(turnsOf(await readFile(bytes, "a.docx"))).toEqual([
      ["Berg, Anna", "How was it?", 3_000],
      ["Leyla M.", "Fine.", 3_612_000],
    ]);
  });

  it("has its turns in a table", async () => {
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map((words) => new TableCell({ children: [line(words)] })) });
    const bytes = await pack(
      new Table({ rows: [row("I:", "Why?"), row("B:", "Because."), row("I:", "And?"), row("B:", "No.")] }),
    );
    expect(turnsOf(await readFile(bytes, "a.docx"))).toEqual([
      ["I", "Why?"],
      ["B", "Because."],
      ["I", "And?"],
      ["B", "No."],
    ]);
  });

  it("reports hidden text, tracked changes, comments and outer targets; deletions are not read", async () => {
    const body = [
      paragraphXml("I: Why?"),
      `<w:p>${run("B: Because ")}${run("secretly ", "<w:vanish/>")}<w:ins w:id="1" w:author="x">${run("it was ")}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>Zarina </w:delText></w:r></w:del>${run("cold.")}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      paragraphXml("I: And?"),
      paragraphXml("B: No."),
    ].join("");
    const links = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:a@example.org" TargetMode="External"/></Relationships>`;
    const bytes = writeDocx(documentXml(body), { name: "word/_rels/document.xml.rels", content: links });
    const reading = await readFile(bytes, "a.docx");
    expect(reading.text).toBe("Why?\nBecause secretly it was cold.\nAnd?\nNo.");
    const counts = Object.fromEntries(reading.findings.map(({ code, count }) => [code, count]));
    expect(counts).toEqual({
      hidden_text: 1,
      tracked_insertions: 1,
      tracked_deletions: 1,
      comments_left_out: 1,
      external_targets: 1,
    });
    expect(JSON.stringify(reading)).not.toContain("Zarina");
  });

  it("is normalised like every text", async () => {
    const reading = await readFile(
      writeDocx(documentXml(paragraphXml("I: Cafe\u0301\u00a0?") + paragraphXml("B: a\u00adb"))),
      "a.docx",
    );
    expect(reading.text).toBe("Café\u00a0?\na\u00adb");
  });
});

describe("S11: XML that is built to exhaust or mislead the reader", () => {
  const doctype = `<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const outer = `<!DOCTYPE w:document SYSTEM "file:///etc/passwd">`;

  it.each([
    ["a document type with entities", documentXml(paragraphXml("I: &b;"), doctype)],
    ["a document type from outside", documentXml(paragraphXml("I: x"), outer)],
  ])("S11: %s in the main part is refused", async (_, document) => {
    expect(await readTranscript(writeDocx(document))).toMatchObject({ ok: false, reason: "file_hostile" });
  });

  it.each(["word/styles.xml", "word/footnotes.xml", "word/_rels/document.xml.rels", "customXml/item1.xml"])(
    "S11: a document type in %s is refused",
    async (name) => {
      const bytes = writeDocx(documentXml(paragraphXml("I: x")), {
        name,
        content: `<?xml version="1.0"?>${doctype}<a/>`,
      });
      expect(await readTranscript(bytes)).toMatchObject({ ok: false, reason: "file_hostile" });
    },
  );

  it("S11: three million numeric references are bounded", async () => {
    const started = performance.now();
    const result = await readTranscript(writeDocx(documentXml(paragraphXml("&#x41;".repeat(3_000_000)))));
    expect(result.ok).toBe(false);
    expect(!result.ok && result.reason).toMatch(/^(file_bomb|transcript_too_long)$/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("S11: an entity that nobody declared makes the document damaged", async () => {
    expect(await readTranscript(writeDocx(documentXml(paragraphXml("I: &evil;"))))).toMatchObject({
      ok: false,
      reason: "file_damaged",
    });
  });
});

describe("S12: nothing outside the file is fetched", () => {
  it("S12: linked pictures, templates and objects are left where they are", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end("x");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const target = `http://127.0.0.1:${port}/`;
    const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const relation = (id: string, type: string, to: string) =>
      `<Relationship Id="${id}" Type="${types}/${type}" Target="${to}" TargetMode="External"/>`;
    const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("i1", "image", `${target}a.png`)}${relation("i2", "image", "file:///etc/passwd")}${relation("t1", "attachedTemplate", `${target}t.dotm`)}${relation("o1", "oleObject", `${target}o.bin`)}</Relationships>`;
    const drawing = (id: string) =>
      `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const body = `<w:p>${run("I: Why?")}${drawing("i1")}${drawing("i2")}</w:p>${paragraphXml("B: Because.")}`;
    const bytes = writeDocx(documentXml(body), { name: "word/_rels/document.xml.rels", content: relations });
    const reading = await readFile(bytes, "a.docx");
    await new Promise((resolve) => server.close(resolve));
    expect(reading.text).toBe("Why?\nBecause.");
    expect(reading.findings).toContainEqual({ code: "external_targets", count: 4, examples: [] });
    expect(reading.leftOut).toContainEqual(expect.objectContaining({ what: "pictures", count: 2 }));
    expect(asked).toBe(0);
    expect(JSON.stringify(reading)).not.toContain("root:");
  });
});
