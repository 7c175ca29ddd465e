import { auditEventPage, auditQuery, auditVerificationView } from "../audit";
import { contract } from "../contract";
import { projectParams } from "./project-params";

/** `GET .../activity`: the project's log, newest first. */
export const listActivityContract = contract({
  method: "GET",
  path: "/projects/{projectId}/activity",
  access: { project: "audit:read" },
  summary: "Lists what happened in the project, newest first; interviewers see their own acts.",
  params: projectParams,
  query: auditQuery,
  output: auditEventPage,
});

/** `GET .../activity/verify`: whether the log is whole. */
export const verifyActivityContract = contract({
  method: "GET",
  path: "/projects/{projectId}/activity/verify",
  access: { project: "audit:verify" },
  summary: "Checks the chain of hashes of the project's log.",
  params: projectParams,
  output: auditVerificationView,
});
