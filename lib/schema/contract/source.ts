import { contract } from "../contract";
import { shortListQuery } from "../page";
import { id } from "../primitive";
import { sourceInput, sourcePage, sourcePatch, sourceView } from "../source";
import { projectParams } from "./project-params";

const sourceParams = projectParams.extend({ sourceId: id });

/** `GET .../sources`. */
export const listSourcesContract = contract({
  method: "GET",
  path: "/projects/{projectId}/sources",
  access: { project: "project:read" },
  summary: "Lists the bibliographic records.",
  params: projectParams,
  query: shortListQuery,
  output: sourcePage,
});

/** `POST .../sources`. */
export const addSourceContract = contract({
  method: "POST",
  path: "/projects/{projectId}/sources",
  access: { project: "source:change" },
  summary: "Adds a bibliographic record, with the interviewees who wrote it.",
  params: projectParams,
  body: sourceInput,
  output: sourceView,
  holdsText: true,
  status: 201,
});

/** `PATCH .../sources/{sourceId}`. */
export const changeSourceContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/sources/{sourceId}",
  access: { project: "source:change" },
  summary: "Changes a bibliographic record.",
  params: sourceParams,
  body: sourcePatch,
  output: sourceView,
  holdsText: true,
  isVersioned: true,
});

/** `DELETE .../sources/{sourceId}`: refused while documents behind cells cite it. */
export const removeSourceContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/sources/{sourceId}",
  access: { project: "source:change" },
  summary: "Removes a bibliographic record that nothing cites.",
  params: sourceParams,
  status: 204,
  isVersioned: true,
});
