import { contract } from "../contract";
import { exportFileName, exportQuery } from "../export";
import { projectParams } from "./project-params";

/** `GET .../exports/{file}`: a table as a file. */
export const getExportContract = contract({
  method: "GET",
  path: "/projects/{projectId}/exports/{file}",
  access: { project: "export:tables", also: ["factor-table:read", "transcript:read"] },
  summary:
    "Writes the factor table, the interview table or codings as a file, with names, dates and words as each interviewee chose.",
  params: projectParams.extend({ file: exportFileName }),
  query: exportQuery,
});
