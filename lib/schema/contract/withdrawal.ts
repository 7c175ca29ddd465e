import { contract } from "../contract";
import { id } from "../primitive";
import { withdrawalInput, withdrawalPreviewQuery, withdrawalPreviewView, withdrawalView } from "../withdrawal";
import { projectParams } from "./project-params";

const intervieweeParams = projectParams.extend({ intervieweeId: id });

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

/** `POST .../interviewees/{intervieweeId}/withdrawal`: the withdrawal itself; it cannot be undone by the team. */
export const withdrawConsentContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviewees/{intervieweeId}/withdrawal",
  access: { project: "consent:withdraw", also: ["factor-table:read"] },
  summary: "Withdraws an interviewee: gone from every read in the same transaction.",
  params: intervieweeParams,
  body: withdrawalInput,
  output: withdrawalView,
  status: 201,
});
