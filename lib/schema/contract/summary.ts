import { contract } from "../contract";
import { shortListQuery } from "../page";
import { id } from "../primitive";
import { summaryInput, summaryList, summaryView } from "../summary";
import { projectParams } from "./project-params";

const cellParams = projectParams.extend({ intervieweeId: id, codeId: id });
const path = "/projects/{projectId}/summaries/{intervieweeId}/{codeId}";

/** `GET .../summaries`: what each interviewee says of each factor, in words of the team. */
export const listSummariesContract = contract({
  method: "GET",
  path: "/projects/{projectId}/summaries",
  access: { project: "transcript:read" },
  summary: "Lists the summaries of what interviewees say of factors, as far as the caller may read their words.",
  params: projectParams,
  query: shortListQuery,
  output: summaryList,
});

/**
 * `PUT .../summaries/{intervieweeId}/{codeId}`: the first summary of a cell needs no `If-Match`; a later one carries the
 * version that it replaces, and gets 409 with the other text when somebody was faster.
 */
export const writeSummaryContract = contract({
  method: "PUT",
  path,
  access: { project: "memo:write", also: ["transcript:read"] },
  summary: "Writes what an interviewee says of a factor. If-Match names the version that it replaces.",
  params: cellParams,
  body: summaryInput,
  output: summaryView,
  holdsText: true,
});

/** `DELETE .../summaries/{intervieweeId}/{codeId}`. */
export const removeSummaryContract = contract({
  method: "DELETE",
  path,
  access: { project: "memo:write", also: ["transcript:read"] },
  summary: "Removes a summary.",
  params: cellParams,
  status: 204,
  isVersioned: true,
});
