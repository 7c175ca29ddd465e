import { stringify } from "csv-stringify/sync";
import { guardCell } from "../spreadsheet-cell";
import type { PrintedDocument } from "./printed-document";

/**
 * The first data sheet as CSV: UTF-8 with byte order mark, comma, CR LF, every field quoted, and no cell that a
 * spreadsheet program computes (claim S15). Numbers are digits; an empty cell is an empty text.
 */
export const writeCsv = (document: PrintedDocument): Uint8Array<ArrayBuffer> => {
  const [sheet] = document.sheets;
  const rows = [sheet.head, ...sheet.rows].map((row) =>
    row.map((value) => (typeof value === "string" ? guardCell(value) : value === null ? "" : String(value))),
  );
  const text = stringify(rows, { bom: true, quoted: true, quoted_empty: true, record_delimiter: "windows" });
  return new TextEncoder().encode(text);
};
