import { Workbook } from "@cj-tech-master/excelts";
import type { DataSheet, PrintedDocument } from "./printed-document";
import { xmlText } from "./xml-text";

/** Excel takes at most 31 characters for the name of a sheet, and not these signs. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

const widthOf = (column: readonly (string | number | null)[]): number =>
  Math.min(60, Math.max(10, ...column.map((value) => (value === null ? 0 : String(value).length + 2))));

const addSheet = (workbook: Workbook, { name, head, rows }: DataSheet): void => {
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: "frozen", xSplit: 1, ySplit: 1 }] });
  for (const [at, row] of [head, ...rows].entries()) {
    for (const [column, value] of row.entries()) {
      if (value === null) continue;
      const cell = sheet.getCell(at + 1, column + 1);
      // A typed string, never a formula, whatever it begins with (claim S15).
      cell.value = typeof value === "number" ? value : xmlText(value);
      if (typeof value === "string") cell.numFmt = "@";
      cell.alignment = { vertical: "top", wrapText: true };
      if (at === 0) cell.font = { bold: true };
    }
  }
  for (const column of head.keys()) {
    sheet.getColumn(column + 1).width = widthOf([head[column] ?? "", ...rows.map((row) => row[column] ?? null)]);
  }
};

/**
 * The data sheets as an Excel workbook with frozen heads and a last sheet that says where they come from.
 * Texts are typed strings, so that none is computed; the file's properties name the program and no person.
 */
export const writeXlsx = async (document: PrintedDocument, aboutName: string): Promise<Uint8Array<ArrayBuffer>> => {
  const workbook = new Workbook();
  const madeAt = new Date(document.madeAt);
  Object.assign(workbook, { creator: "Tercet", lastModifiedBy: "Tercet", created: madeAt, modified: madeAt });
  workbook.title = document.title;
  for (const sheet of document.sheets) addSheet(workbook, sheet);
  addSheet(workbook, { name: aboutName, head: [document.title, ""], rows: document.about });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
