import * as z from "zod";
import { factorTableQuery } from "./factor";

/** What can be exported, and in which formats. */
export const exportFormats = {
  "factor-table": ["docx", "xlsx", "csv", "json", "html"],
  interviews: ["docx", "xlsx", "csv", "json"],
  codings: ["xlsx", "csv", "json"],
  codebook: ["qdc", "docx", "csv"],
} as const;

/** One of the keys of {@link exportFormats}. */
export type ExportSubject = keyof typeof exportFormats;

/** One of the formats of {@link exportFormats}. */
export type ExportFormat = (typeof exportFormats)[ExportSubject][number];

/** The last part of the address, as `factor-table.docx`, read into its two parts. */
export const exportFileName = z.string().transform((name, context) => {
  for (const [what, formats] of Object.entries(exportFormats)) {
    const format = formats.find((candidate) => name === `${what}.${candidate}`);
    if (format !== undefined) return { what: what as ExportSubject, format: format as ExportFormat };
  }
  context.addIssue({ code: "custom", message: "Is no export that exists." });
  return z.NEVER;
});

/** An export of the factor table takes the same overrides as the table. */
export const exportQuery = factorTableQuery;
