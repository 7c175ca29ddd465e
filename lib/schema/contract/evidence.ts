import { contract } from "../contract";
import { evidenceInput, evidencePage, evidencePatch, evidenceQuery, evidenceView } from "../evidence";
import { id } from "../primitive";
import { projectParams } from "./project-params";

const evidenceParams = projectParams.extend({ evidenceId: id });

/** `GET .../evidence`: documents behind cells. */
export const listEvidenceContract = contract({
  method: "GET",
  path: "/projects/{projectId}/evidence",
  access: { project: "project:read" },
  summary: "Lists the documents behind cells, by code, case or source.",
  params: projectParams,
  query: evidenceQuery,
  output: evidencePage,
});

/** `POST .../evidence`: one more document behind a cell. */
export const linkEvidenceContract = contract({
  method: "POST",
  path: "/projects/{projectId}/evidence",
  access: { project: "evidence:link" },
  summary: "Links what a source says of a factor in a case to that cell.",
  params: projectParams,
  body: evidenceInput,
  output: evidenceView,
  holdsText: true,
  status: 201,
});

/** `PATCH .../evidence/{evidenceId}`. */
export const changeEvidenceContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/evidence/{evidenceId}",
  access: { project: "evidence:link" },
  summary: "Changes value, source, locator or quotation of a document behind a cell.",
  params: evidenceParams,
  body: evidencePatch,
  output: evidenceView,
  holdsText: true,
  isVersioned: true,
});

/** `DELETE .../evidence/{evidenceId}`: refused while a judgement in force rests on it. */
export const removeEvidenceContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/evidence/{evidenceId}",
  access: { project: "evidence:link" },
  summary: "Takes a document from its cell.",
  params: evidenceParams,
  status: 204,
  isVersioned: true,
});
