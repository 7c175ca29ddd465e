import { auditEventPage, auditQuery, auditVerificationView } from "../audit";
import { contract } from "../contract";
import { liveQuery, presenceInput } from "../live";
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

/** `GET .../events`: what happens in the project, as server-sent events; `Last-Event-ID` resumes without loss. */
export const streamEventsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/events",
  access: { project: "project:read", also: ["transcript:read"] },
  summary: "Streams what happens in the project as server-sent events, by ids alone; Last-Event-ID resumes.",
  params: projectParams,
  query: liveQuery,
  isStream: true,
});

/** `PUT .../presence`: which transcript a tab shows; stored nowhere, forgotten after a minute. */
export const announcePresenceContract = contract({
  method: "PUT",
  path: "/projects/{projectId}/presence",
  access: { project: "transcript:read" },
  summary: "Tells colleagues which transcript is open here; it is stored nowhere and forgotten after a minute.",
  params: projectParams,
  body: presenceInput,
  status: 204,
});
