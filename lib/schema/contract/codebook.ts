import { codeMergedView, codeMergeInput, codeMergePreviewView } from "../code-merge";
import {
  candidateCodeInput,
  codeHistoryPage,
  codeInput,
  codePage,
  codePatch,
  codePlacesInput,
  codeSplitInput,
  codeView,
} from "../codebook";
import { contract } from "../contract";
import { shortListQuery } from "../page";
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
  query: shortListQuery,
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

/** `POST .../codes/{codeId}/merge`: the code becomes one with another. `If-Match` is checked where it is sent. */
export const mergeCodesContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codes/{codeId}/merge",
  access: { project: "codebook:change" },
  summary:
    "Merges a code into another: codings of all coders, documents, judgements, questions and codes below follow.",
  params: codeParams,
  body: codeMergeInput,
  output: codeMergedView,
});

/** `POST .../codes/{codeId}/merge/preview`: the same merge, made and taken back. */
export const previewMergeContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codes/{codeId}/merge/preview",
  access: { project: "codebook:change", also: ["factor-table:read"] },
  summary:
    "Says what a merge would move, where it needs a decision and what the factor table would say. Stores nothing.",
  params: codeParams,
  body: codeMergeInput,
  output: codeMergePreviewView,
});

/** `POST .../codes/{codeId}/split`: some of its codings go to a new code. */
export const splitCodeContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codes/{codeId}/split",
  access: { project: "codebook:change" },
  summary: "Moves the codings named to a new code, as one step; answers the new code.",
  params: codeParams,
  body: codeSplitInput,
  output: codeView,
  status: 201,
});

/** `POST .../codes/places`: codes move in the tree, as one step. */
export const moveCodesContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codes/places",
  access: { project: "codebook:change" },
  summary: "Moves codes in the tree as one step: the one moved and those that make room for it.",
  params: projectParams,
  body: codePlacesInput,
  output: codePage,
});

/** `GET .../codes/{codeId}/history`: who changed which field when. */
export const getCodeHistoryContract = contract({
  method: "GET",
  path: "/projects/{projectId}/codes/{codeId}/history",
  access: { project: "project:read" },
  summary: "Lists the versions of a code, newest first: who changed which field when.",
  params: codeParams,
  query: shortListQuery,
  output: codeHistoryPage,
});
