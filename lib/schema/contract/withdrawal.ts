import { contract } from "../contract";
import { intervieweeView } from "../interviewee";
import {
  withdrawalCorrectionInput,
  withdrawalInput,
  withdrawalPreviewQuery,
  withdrawalPreviewView,
  withdrawalView,
} from "../withdrawal";
import { intervieweeParams } from "./interviewee-params";

/** `GET .../interviewees/{intervieweeId}/withdrawal-preview`: what a withdrawal would change, by the same function. */
export const previewWithdrawalContract = contract({
  method: "GET",
  path: "/projects/{projectId}/interviewees/{intervieweeId}/withdrawal-preview",
  access: { project: "consent:withdraw", also: ["factor-table:read"] },
  summary: "Says what a withdrawal would change, before it is made.",
  params: intervieweeParams,
  query: withdrawalPreviewQuery,
  output: withdrawalPreviewView,
});

/** `POST .../interviewees/{intervieweeId}/withdrawal`: the withdrawal itself, or going further after one. */
export const withdrawConsentContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviewees/{intervieweeId}/withdrawal",
  access: { project: "consent:withdraw", also: ["factor-table:read"] },
  summary: "Withdraws an interviewee: gone from every read in the same transaction.",
  params: intervieweeParams,
  body: withdrawalInput,
  output: withdrawalView,
  holdsText: true,
  status: 201,
});

/** `POST .../interviewees/{intervieweeId}/withdrawal-correction`: it was the wrong person; everything of hers counts again. */
export const correctWithdrawalContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviewees/{intervieweeId}/withdrawal-correction",
  access: { project: "consent:withdraw" },
  summary: "Corrects a withdrawal of mode stop that was written down for the wrong person, before its day of erasure.",
  params: intervieweeParams,
  body: withdrawalCorrectionInput,
  output: intervieweeView,
  holdsText: true,
});
