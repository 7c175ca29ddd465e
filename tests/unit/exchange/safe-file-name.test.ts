import fc from "fast-check";
import { expect, test } from "vitest";
import { safeFileName } from "../../../lib/exchange/safe-file-name";

/** Any code points, halves of pairs and controls included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
  .map((points) => String.fromCodePoint(...points));
const parts = ["factor-table", "2024-05-03"];

test("a file name says project, table and day", () => {
  expect(safeFileName("One alliance, four requests", parts, "docx")).toBe(
    "one-alliance-four-requests-factor-table-2024-05-03.docx",
  );
  expect(safeFileName("Éléments İstanbul", parts, "csv")).toBe("elements-istanbul-factor-table-2024-05-03.csv");
});

test("S16 line breaks, quotes, separators, direction marks, device names and length leave no trace", () => {
  for (const title of [
    'a"\r\nSet-Cookie: x=1',
    "../../etc/passwd",
    "C:\\evil",
    "gpj.\u202eexe",
    "x".repeat(4096),
    "CON",
    "",
    "研究",
    ".htaccess",
  ]) {
    const name = safeFileName(title, parts, "docx");
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.docx$/);
    expect(name.length).toBeLessThan(100);
    expect(name).not.toMatch(/^(?:con|nul|prn|aux)[-.]f/);
  }
});

test("S16 whatever the title, the name is plain", () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(safeFileName(title, parts, "xlsx")).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.xlsx$/);
    }),
  );
});
