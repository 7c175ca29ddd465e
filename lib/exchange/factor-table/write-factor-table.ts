import { assertNever } from "../../domain/shared/assert-never";
import type { FactorTableView } from "../../schema/factor";
import { writeCsv } from "../printed-table/write-csv";
import { writeDocx } from "../printed-table/write-docx";
import { writeHtml } from "../printed-table/write-html";
import { writeXlsx } from "../printed-table/write-xlsx";
import type { FileOrigin } from "./print-about";
import { printFactorTable } from "./print-factor-table";
import { writeFactorTableJson } from "./write-json";

/** The formats of {@link writeFactorTable}. */
export type FactorTableFormat = "docx" | "xlsx" | "csv" | "json" | "html";

/**
 * The factor table as a file. All formats say the same: values, counts, rule, basis, judgements, remarks.
 * Not in any of them: words of an interview, names, internal ids.
 */
export const writeFactorTable = async (
  table: FactorTableView,
  format: FactorTableFormat,
  origin: FileOrigin,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (format === "json") return writeFactorTableJson(table, origin);
  const document = printFactorTable(table, origin);
  switch (format) {
    case "docx":
      return writeDocx(document);
    case "xlsx":
      return writeXlsx(document, origin.words("file.aboutSheet"));
    case "csv":
      return writeCsv(document);
    case "html":
      return writeHtml(document);
    default:
      return assertNever(format);
  }
};
