import { contract } from "../contract";
import { shortListQuery } from "../page";
import {
  deletedProjectPage,
  projectDeleteInput,
  projectInput,
  projectPage,
  projectPatch,
  projectView,
} from "../project";
import { projectParams } from "./project-params";

/** `GET /projects`: the caller's projects. */
export const listProjectsContract = contract({
  method: "GET",
  path: "/projects",
  access: { account: true },
  summary: "Lists the projects of which the caller is a member, newest first.",
  query: shortListQuery,
  output: projectPage,
});

/** `POST /projects`: a new project of the caller. */
export const createProjectContract = contract({
  method: "POST",
  path: "/projects",
  access: { account: true },
  summary: "Starts a project; the caller becomes its owner and interviewer.",
  body: projectInput,
  output: projectView,
  status: 201,
});

/** `GET /projects/{projectId}`. */
export const getProjectContract = contract({
  method: "GET",
  path: "/projects/{projectId}",
  access: { project: "project:read" },
  summary: "Answers the project with its settings in force and its counts.",
  params: projectParams,
  output: projectView,
});

/** `PATCH /projects/{projectId}`: the project, its settings, or both. */
export const changeProjectContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}",
  access: { project: "protocol:change" },
  summary: "Changes the project or its settings; changed settings become their next version.",
  params: projectParams,
  body: projectPatch,
  output: projectView,
  isVersioned: true,
});

/** `DELETE /projects/{projectId}`: needs re-authentication and the typed name. */
export const deleteProjectContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}",
  access: { project: "project:delete" },
  summary: "Deletes the project after its name was typed; it can be undone for 30 days.",
  params: projectParams,
  body: projectDeleteInput,
  status: 204,
});

/** `GET /projects/deleted`: what the caller can still bring back. */
export const listDeletedProjectsContract = contract({
  method: "GET",
  path: "/projects/deleted",
  access: { account: true },
  summary: "Lists the deleted projects that the caller owns and can still bring back, with the date until which.",
  query: shortListQuery,
  output: deletedProjectPage,
});

/** `POST /projects/{projectId}/restore`: for an owner, within 30 days; everybody else does not find it. */
export const restoreProjectContract = contract({
  method: "POST",
  path: "/projects/{projectId}/restore",
  access: { account: true },
  summary: "Brings a deleted project back, within 30 days and for its owners.",
  params: projectParams,
  output: projectView,
});
