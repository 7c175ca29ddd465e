import { assertNever } from "../../domain/shared/assert-never";
import type { InterviewTableView } from "../../schema/export";
import type { FileOrigin } from "../factor-table/print-about";
import { writeCsv } from "../printed-table/write-csv";
import { writeDocx } from "../printed-table/write-docx";
import { writeXlsx } from "../printed-table/write-xlsx";
import { printInterviews } from "./print-interviews";

/** The formats of {@link writeInterviewTable}. */
export type InterviewTableFormat = "docx" | "xlsx" | "csv" | "json";

const writeJson = (
  table: InterviewTableView,
  { projectName, isSample, madeAt }: FileOrigin,
): Uint8Array<ArrayBuffer> => {
  const value = {
    format: "tercet-interview-table",
    formatVersion: 1,
    project: projectName,
    isSample,
    madeOn: madeAt.slice(0, 10),
    leftOutCount: table.leftOut.length,
    interviews: table.interviews.map(({ interviewees, ...interview }) => ({
      ...interview,
      interviewees: interviewees.map(({ number, name, identity }) => ({ number, name, identity })),
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
};

/** The interview table as a file; names, dates and lengths are those that the disclosure policy let through. */
export const writeInterviewTable = async (
  table: InterviewTableView,
  format: InterviewTableFormat,
  origin: FileOrigin,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (format === "json") return writeJson(table, origin);
  const document = printInterviews(table, origin);
  switch (format) {
    case "docx":
      return writeDocx(document);
    case "xlsx":
      return writeXlsx(document, origin.words("file.aboutSheet"));
    case "csv":
      return writeCsv(document);
    default:
      return assertNever(format);
  }
};
