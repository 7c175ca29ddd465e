import { caseInput, casePage, casePatch, caseView } from "../case";
import { contract } from "../contract";
import { shortListQuery } from "../page";
import { id } from "../primitive";
import { projectParams } from "./project-params";

const caseParams = projectParams.extend({ caseId: id });

/** `GET .../cases`: the compared cases and the candidates left out, in their order. */
export const listCasesContract = contract({
  method: "GET",
  path: "/projects/{projectId}/cases",
  access: { project: "project:read" },
  summary: "Lists the compared cases and the candidates that were left out, with the reason of each.",
  params: projectParams,
  query: shortListQuery,
  output: casePage,
});

/** `POST .../cases`: one more case. */
export const addCaseContract = contract({
  method: "POST",
  path: "/projects/{projectId}/cases",
  access: { project: "case:change" },
  summary: "Adds a case.",
  params: projectParams,
  body: caseInput,
  output: caseView,
  status: 201,
});

/** `PATCH .../cases/{caseId}`: other words, outcome, order or reason. */
export const changeCaseContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/cases/{caseId}",
  access: { project: "case:change" },
  summary: "Changes a case.",
  params: caseParams,
  body: casePatch,
  output: caseView,
  isVersioned: true,
});

/** `DELETE .../cases/{caseId}`: refused while codings, documents or judgements name the case. */
export const removeCaseContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/cases/{caseId}",
  access: { project: "case:change" },
  summary: "Removes a case that nothing names.",
  params: caseParams,
  status: 204,
  isVersioned: true,
});
