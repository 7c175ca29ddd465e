import { writeCsv } from "../printed-table/write-csv";
import { writeXlsx } from "../printed-table/write-xlsx";
import type { LeavingQuote } from "./leaving-quote";
import { printQuotes, type QuoteOrigin } from "./print-quotes";

/** Quotes as a file: CSV, or Excel with a sheet that says where they come from. */
export const writeQuotes = async (
  quotes: readonly LeavingQuote[],
  format: "csv" | "xlsx",
  origin: QuoteOrigin,
): Promise<Uint8Array<ArrayBuffer>> => {
  const document = printQuotes(quotes, origin);
  return format === "csv" ? writeCsv(document) : writeXlsx(document, origin.words("file.about"));
};
