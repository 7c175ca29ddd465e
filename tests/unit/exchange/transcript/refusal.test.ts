import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../../lib/exchange/transcript/read-transcript";
import { documentXml, paragraphXml, writeDocx, writeZip } from "../../../factories/zip-writer";
import { readFile, turnsOf } from "./read-words";

const SIMPLE = "I: Why?\nB: Because.\n";
const oleFile = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1_024),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(512),
  ]);
const docx = writeDocx(documentXml(paragraphXml("I: Why?") + paragraphXml("B: Because.")));

const refused: readonly (readonly [string, Buffer, string, string?])[] = [
  ["an empty file", Buffer.alloc(0), "file_empty"],
  ["a file of blanks and line ends", Buffer.from(" \r\n\t\n\ufeff"), "file_empty"],
  ["a file of a byte order mark alone", Buffer.from("\ufeff"), "file_empty"],
  ["a Word document without words", writeDocx(documentXml(paragraphXml(" "))), "file_empty"],
  ["subtitles without words", Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\n\n"), "file_empty"],
  [
    "a picture",
    Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
    "file_binary",
    "png",
  ],
  [
    "a recording",
    Buffer.concat([
      Buffer.from("ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000"),
      Buffer.from("fffb9064", "hex"),
      Buffer.alloc(500),
    ]),
    "file_binary",
    "mp3",
  ],
  [
    "bytes of no known kind",
    Buffer.from(Array.from({ length: 4_000 }, (_, rank) => (rank * 37) % 256)),
    "file_binary",
    "unknown",
  ],
  ["a Word document with a password", oleFile("EncryptedPackage"), "file_encrypted"],
  [
    "a container with encrypted entries",
    writeZip([{ name: "word/document.xml", content: "x", flags: 1 }]),
    "file_encrypted",
  ],
  ["a Word 97 file", oleFile("WordDocument"), "format_unsupported", "doc"],
  ["rich text", Buffer.from("{\\rtf1\\ansi I: Why?}"), "format_unsupported", "rtf"],
  ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), "format_unsupported", "pdf"],
  ["a web page", Buffer.from("<!DOCTYPE html><html><body>I: Why?</body></html>"), "format_unsupported", "html"],
  ["a spreadsheet", writeZip([{ name: "xl/workbook.xml", content: "<a/>" }]), "format_unsupported", "xlsx"],
  [
    "an OpenDocument text",
    writeZip([
      { name: "mimetype", content: "x" },
      { name: "content.xml", content: "<a/>" },
    ]),
    "format_unsupported",
    "odt",
  ],
  ["a container of something else", writeZip([{ name: "a.bin", content: "x" }]), "format_unsupported", "zip"],
  ["a text with a container behind it", Buffer.concat([Buffer.from(SIMPLE), docx]), "file_mislabelled"],
  ["a PDF with a container behind it", Buffer.concat([Buffer.from("%PDF-1.7\n"), docx]), "file_mislabelled"],
  ["a torn Word document", docx.subarray(0, docx.length - 40), "file_damaged"],
  [
    "a Word document whose main part is missing",
    writeZip([
      { name: "[Content_Types].xml", content: "<a/>" },
      { name: "word/styles.xml", content: "<a/>" },
    ]),
    "file_damaged",
  ],
  ["a Word document whose XML is torn", writeDocx("<w:document><w:body><w:p>"), "file_damaged"],
  [
    "a text of more than 2,000,000 characters",
    Buffer.from(`I: ${"Why? ".repeat(60)}\nB: ${"So. 😀 ".repeat(60)}\n`.repeat(3_100)),
    "transcript_too_long",
  ],
  ["a text that is too long in every character set", Buffer.alloc(9_000_000, "a"), "transcript_too_long"],
  [
    "a Word document of more than 2,000,000 characters",
    writeDocx(
      documentXml(
        Array.from({ length: 2_100 }, (_, rank) =>
          paragraphXml(
            Array.from({ length: 2_000 }, (_v, at) =>
              String.fromCharCode(97 + ((at * at * 31 + rank * at * 7) % 26)),
            ).join(""),
          ),
        ).join(""),
      ),
    ),
    "transcript_too_long",
  ],
  ["an upload of more than 50 MB", Buffer.alloc(50 * 1024 * 1024 + 1, "a"), "file_too_large"],
  [
    "a text of unknown character set",
    Buffer.from([0x41, 0x3a, 0x20, 0xff, 0x81, 0x8d, 0x20, 0x42, 0x0a, 0x8f, 0x90, 0x20, 0x9d]),
    "encoding_unknown",
  ],
];

describe("a file that is no transcript is refused by name", () => {
  const files = refused.map(([name, bytes, reason, detail]) => ({ name, bytes, reason, detail }));

  it.each(files)("$name", async ({ bytes, reason, detail }) => {
    const result = await readTranscript(bytes, { fileName: "interview.docx" });
    expect(result).toMatchObject({ ok: false, reason, ...(detail === undefined ? {} : { detail }) });
  });

  it("never quotes the file in a refusal", async () => {
    const result = await readTranscript(writeDocx(documentXml(`${paragraphXml("Zarina Bekova")}<w:p Zarina`)));
    expect(JSON.stringify(result)).not.toContain("Zarina");
    expect(result.ok).toBe(false);
  });
});

describe("a file is typed by content, never by its name", () => {
  it.each<[string, Buffer, string, string]>([
    ["a Word document named .doc", docx, "old.doc", "docx"],
    ["a Word document named .txt", docx, "words.txt", "docx"],
    ["WebVTT named .txt", Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n"), "words.txt", "vtt"],
    ["WebVTT named .md", Buffer.from("\ufeffWEBVTT - title\n\n00:01.000 --> 00:02.000\nHello.\n"), "words.md", "vtt"],
    ["SubRip named .vtt", Buffer.from("1\n00:00:01,000 --> 00:00:02,000\nHello.\n"), "words.vtt", "srt"],
    ["text named .docx", Buffer.from(SIMPLE), "words.docx", "txt"],
    ["text named .pdf", Buffer.from(SIMPLE), "words.pdf", "txt"],
  ])("%s is read as what it is, and the difference is shown", async (_, bytes, fileName, format) => {
    const reading = await readFile(bytes, fileName);
    expect(reading.format).toBe(format);
    expect(reading.findings[0]).toEqual({
      code: "name_and_content_differ",
      count: 1,
      examples: [fileName.slice(fileName.lastIndexOf(".")), format],
    });
  });

  it("says nothing when name and content agree, or when there is no name", async () => {
    expect((await readFile(SIMPLE, "a.txt")).findings).toEqual([]);
    expect((await readFile(SIMPLE, "")).findings).toEqual([]);
  });
});

const RUSSIAN =
  "В.Путин: Добрый день, уважаемые коллеги. Мы сегодня обсудим вопросы границы.\nВопрос: Спасибо большое за ответ.";
const HEBREW = 'היו"ר משה גפני:\nבוקר טוב, אני מתכבד לפתוח את הישיבה של ועדת הכספים.\nרפאל חדד:\nתודה רבה';
const ESTONIAN =
  "Esimees: Head kolleegid, alustame tänast istungit. Küsimus on õigus, käsi ja põhjus.\nVastus: Jah, nõus, väga õige.";
const FRENCH =
  "Interviewer1 : Vous étiez déjà là ?\nRépondant : Oui, l’été où j’étais élève à l’école, ça m’a plu — très.";
const GERMAN =
  "I: Können Sie mir erzählen, wie das für Sie war?\nB: Ja, natürlich. Das war für mich schön, aber auch schwierig.";
const CHINESE = "問：你好，今天我們要談談這個問題。\n唐鳳：好的，謝謝你們來採訪我。我很高興。";
const LATVIAN =
  "Jautājums: Vai jūs piekrītat šim viedoklim? Ēku būvniecība.\nAtbilde: Jā, protams, mēs esam vienisprātis.";
const POLISH =
  "Pytanie: Czy może pani opowiedzieć o tym, jak żyło się wtedy?\nOdpowiedź: Tak, oczywiście. Było ciężko, ale pięknie.";
const GREEK = "Ερώτηση: Πώς ήταν η ζωή σας τότε;\nΑπάντηση: Ήταν δύσκολη, αλλά όμορφη.";
const ARABIC = "الباحث: مرحبا، هل يمكنك أن تحدثني عن الحدود؟\nالمشارك: نعم بالطبع.";
const CURLY = "I: Don’t you think so?\nB: Yes, I do. It’s fine, isn’t it.";

describe("the character set is told, shown and never silently wrong", () => {
  it.each([
    ["windows-1251", RUSSIAN],
    ["koi8-r", RUSSIAN],
    ["iso-8859-5", RUSSIAN],
    ["cp866", RUSSIAN],
    ["utf-16le", RUSSIAN],
    ["windows-1255", HEBREW],
    ["utf-16be", HEBREW],
    ["windows-1257", ESTONIAN],
    ["windows-1252", ESTONIAN],
    ["windows-1252", FRENCH],
    ["windows-1252", GERMAN],
    ["windows-1252", CURLY],
    ["big5", CHINESE],
    ["gb18030", CHINESE],
    ["utf-16le", CHINESE],
    ["windows-1257", LATVIAN],
    ["windows-1250", POLISH],
    ["windows-1253", GREEK],
    ["windows-1256", ARABIC],
  ])("%s", async (encoding, words) => {
    const reading = await readFile(iconv.encode(words, encoding));
    const plain = await readFile(words);
    expect(reading.text).toBe(plain.text);
    expect(turnsOf(reading)).toEqual(turnsOf(plain));
    expect(reading.findings).toContainEqual({ code: "encoding_guessed", count: 1, examples: [reading.encoding] });
  });

  it.each<[string, Buffer, string]>([
    ["utf-8", Buffer.from(`\ufeff${RUSSIAN}`), "utf-8"],
    ["utf-16le", iconv.encode(RUSSIAN, "utf-16le", { addBOM: true }), "utf-16le"],
    ["utf-16be", iconv.encode(RUSSIAN, "utf-16be", { addBOM: true }), "utf-16be"],
    ["utf-32le", iconv.encode(RUSSIAN, "utf-32le", { addBOM: true }), "utf-32le"],
  ])("a byte order mark settles it: %s", async (_, bytes, encoding) => {
    const reading = await readFile(bytes);
    expect(reading.encoding).toBe(encoding);
    expect(reading.text).toBe((await readFile(RUSSIAN)).text);
    expect(reading.findings.map(({ code }) => code)).not.toContain("encoding_guessed");
    expect(reading.lossReport.changed).toContainEqual({
      what: "byte_order_mark",
      count: 1,
      rule: "dropped",
      examples: [],
    });
  });

  it("asks when characters cannot be read, and does not turn the rest into another alphabet", async () => {
    const torn = Buffer.concat([
      Buffer.from(RUSSIAN),
      Buffer.from([0xd0]),
      Buffer.from("\nВопрос: Да."),
      Buffer.alloc(0),
    ]);
    const reading = await readFile(torn);
    expect(reading.encoding).toBe("utf-8");
    expect(reading.text).toContain("уважаемые коллеги");
    expect(reading.findings).toContainEqual(expect.objectContaining({ code: "encoding_damage", count: 1 }));
    expect(reading.lossReport.needsYou).toContain("encoding_damage");
  });

  it("takes the reader's answer, and refuses an answer that is no character set", async () => {
    const bytes = iconv.encode(RUSSIAN, "koi8-r");
    const answered = await readTranscript(bytes, { encoding: "KOI8-R" });
    expect(answered.ok && answered.reading.text).toBe((await readFile(RUSSIAN)).text);
    expect(await readTranscript(bytes, { encoding: "klingon" })).toEqual({ ok: false, reason: "encoding_unknown" });
  });
});
