import { candidateCodeInput, codeInput, codePage, codePatch, codeView } from "../codebook";
import { contract } from "../contract";
import { id } from "../primitive";
import { projectParams } from "./project-params";

const codeParams = projectParams.extend({ codeId: id });

/** `GET .../codes`: the codebook in reading order. */
export const listCodesContract = contract({
  method: "GET",
  path: "/projects/{projectId}/codes",
  access: { project: "project:read" },
  summary: "Lists the codebook in reading order: each code before those below it.",
  params: projectParams,
  output: codePage,
});

/** `POST .../codes`: one more code. */
export const addCodeContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codes",
  access: { project: "codebook:change" },
  summary: "Adds a code; without a colour it gets the next free one.",
  params: projectParams,
  body: codeInput,
  output: codeView,
  status: 201,
});

/** `POST .../codes/candidates`: a code made while coding. */
export const addCandidateCodeContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codes/candidates",
  access: { project: "coding:create", also: ["transcript:read"] },
  summary: "Adds a code while coding; it is a candidate when the caller may not change the codebook.",
  params: projectParams,
  body: candidateCodeInput,
  output: codeView,
  status: 201,
  holdsText: true,
});

/** `PATCH .../codes/{codeId}`. */
export const changeCodeContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/codes/{codeId}",
  access: { project: "codebook:change" },
  summary: "Changes or moves a code; a code cannot stand below itself.",
  params: codeParams,
  body: codePatch,
  output: codeView,
  isVersioned: true,
});

/** `DELETE .../codes/{codeId}`: refused while something rests on it. */
export const removeCodeContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/codes/{codeId}",
  access: { project: "codebook:change" },
  summary: "Removes a code that nothing rests on.",
  params: codeParams,
  status: 204,
  isVersioned: true,
});
