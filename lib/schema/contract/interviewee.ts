import { contract } from "../contract";
import { intervieweeInput, intervieweePage, intervieweePatch, intervieweeView } from "../interviewee";
import { shortListQuery } from "../page";
import { intervieweeParams } from "./interviewee-params";
import { projectParams } from "./project-params";

/** `GET .../interviewees`: everybody by number, those who withdrew included as a number. */
export const listIntervieweesContract = contract({
  method: "GET",
  path: "/projects/{projectId}/interviewees",
  access: { project: "project:read" },
  summary: "Lists the interviewees by number with the consent in force of each.",
  params: projectParams,
  query: shortListQuery,
  output: intervieweePage,
});

/** `POST .../interviewees`: one more interviewee, without consent. */
export const addIntervieweeContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviewees",
  access: { project: "interviewee:change" },
  summary: "Adds an interviewee. Nothing of hers can be stored before a consent record.",
  params: projectParams,
  body: intervieweeInput,
  output: intervieweeView,
  holdsText: true,
  status: 201,
});

/** `GET .../interviewees/{intervieweeId}`. */
export const getIntervieweeContract = contract({
  method: "GET",
  path: "/projects/{projectId}/interviewees/{intervieweeId}",
  access: { project: "project:read" },
  summary: "Answers one interviewee.",
  params: intervieweeParams,
  output: intervieweeView,
});

/** `PATCH .../interviewees/{intervieweeId}`: number, label, home case or attributes. */
export const changeIntervieweeContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/interviewees/{intervieweeId}",
  access: { project: "interviewee:change" },
  summary: "Changes number, label, home case or attributes of an interviewee.",
  params: intervieweeParams,
  body: intervieweePatch,
  output: intervieweeView,
  holdsText: true,
  isVersioned: true,
});
