import { bulkChangeInput, bulkChangeView, codeHitsInput, codeHitsView } from "../bulk-coding";
import {
  codingBatchInput,
  codingBatchView,
  codingInput,
  codingPage,
  codingPatch,
  codingQuery,
  codingStoredView,
  codingView,
} from "../coding";
import { contract } from "../contract";
import { packedCodings } from "../packed-codings";
import { id } from "../primitive";
import { repairInput } from "../transcript-version";
import { projectParams } from "./project-params";

const codingParams = projectParams.extend({ codingId: id });

/** `GET .../codings`: what the caller may read, filtered, in the order of interviews and text. */
export const listCodingsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/codings",
  access: { project: "transcript:read" },
  summary: "Lists the codings that the caller may read.",
  params: projectParams,
  query: codingQuery,
  output: codingPage,
});

/** `GET .../transcripts/{transcriptId}/codings`: all of one transcript at once, packed, as the coding screen reads them. */
export const readTranscriptCodingsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/transcripts/{transcriptId}/codings",
  access: { project: "transcript:read" },
  summary: "Reads all codings of a transcript that the caller may read, in columns and without their words.",
  params: projectParams.extend({ transcriptId: id }),
  output: packedCodings,
});

/** `POST .../codings`: one code on one passage; the same again adds to it. */
export const applyCodeContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codings",
  access: { project: "coding:create", also: ["transcript:read"] },
  summary: "Codes a passage; the same coder, code, passage and round is one coding to which stances are added.",
  params: projectParams,
  body: codingInput,
  output: codingStoredView,
  status: 201,
  holdsText: true,
});

/** `POST .../codings/batch`: many codings made and removed as one step, or none. */
export const batchCodingsContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codings/batch",
  access: { project: "coding:create", also: ["transcript:read"] },
  summary: "Makes and removes codings in one step that is undone as one.",
  params: projectParams,
  body: codingBatchInput,
  output: codingBatchView,
  holdsText: true,
});

/** `POST .../codings/hits`: many places coded in one step, or what would happen. */
export const codeHitsContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codings/hits",
  access: { project: "coding:create", also: ["transcript:read", "factor-table:read"] },
  summary: "Codes the hits of a search in one step that is undone as one, or previews it.",
  params: projectParams,
  body: codeHitsInput,
  output: codeHitsView,
  holdsText: true,
});

/** `POST .../codings/bulk`: many of one's own codings changed or removed in one step, or what would happen. */
export const changeCodingsContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codings/bulk",
  access: { project: "coding:create", also: ["transcript:read", "factor-table:read"] },
  summary: "Changes or removes one's own codings in one step that is undone as one, or previews it.",
  params: projectParams,
  body: bulkChangeInput,
  output: bulkChangeView,
});

/** `GET .../codings/{codingId}`: one coding. */
export const getCodingContract = contract({
  method: "GET",
  path: "/projects/{projectId}/codings/{codingId}",
  access: { project: "transcript:read" },
  summary: "Reads one coding.",
  params: codingParams,
  output: codingView,
});

/** `PATCH .../codings/{codingId}`: one's own coding; the list of stances replaces the earlier one. */
export const changeCodingContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/codings/{codingId}",
  access: { project: "coding:create", also: ["transcript:read"] },
  summary: "Changes one's own coding: code, passage, stances, status, prompted or remark.",
  params: codingParams,
  body: codingPatch,
  output: codingView,
  isVersioned: true,
  holdsText: true,
});

/** `DELETE .../codings/{codingId}`: one's own coding; it can be undone. */
export const removeCodingContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/codings/{codingId}",
  access: { project: "coding:create", also: ["transcript:read"] },
  summary: "Removes one's own coding; the removal can be undone.",
  params: codingParams,
  status: 204,
  isVersioned: true,
});

/** `POST .../codings/{codingId}/repair`: where the words of a lost coding stand now, as its coder confirms it. */
export const repairCodingContract = contract({
  method: "POST",
  path: "/projects/{projectId}/codings/{codingId}/repair",
  access: { project: "coding:create", also: ["transcript:read"] },
  summary: "Puts one's own coding that lost its words in a correction on a passage of the current text.",
  params: codingParams,
  body: repairInput,
  output: codingView,
  isVersioned: true,
  holdsText: true,
});
