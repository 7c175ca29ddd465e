import { contract } from "../contract";
import { memberInput, memberPage, memberPatch, memberView } from "../member";
import { shortListQuery } from "../page";
import { id } from "../primitive";
import { projectParams } from "./project-params";

const memberParams = projectParams.extend({ userId: id });

/** `GET .../members`. */
export const listMembersContract = contract({
  method: "GET",
  path: "/projects/{projectId}/members",
  access: { project: "project:read" },
  summary: "Lists the members; addresses are shown to owners.",
  params: projectParams,
  query: shortListQuery,
  output: memberPage,
});

/** `POST .../members`: an account of this instance becomes a member; needs re-authentication. */
export const addMemberContract = contract({
  method: "POST",
  path: "/projects/{projectId}/members",
  access: { project: "member:change" },
  summary: "Takes an account of this instance into the project.",
  params: projectParams,
  body: memberInput,
  output: memberView,
  status: 201,
});

/** `PATCH .../members/{userId}`: roles or the end of the access; needs re-authentication. */
export const changeMemberContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/members/{userId}",
  access: { project: "member:change" },
  summary: "Changes a member's roles or the end of the access.",
  params: memberParams,
  body: memberPatch,
  output: memberView,
  isVersioned: true,
});

/** `DELETE .../members/{userId}`: needs re-authentication; the last owner stays. */
export const removeMemberContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/members/{userId}",
  access: { project: "member:change" },
  summary: "Takes a member out of the project; the last owner stays.",
  params: memberParams,
  status: 204,
  isVersioned: true,
});
