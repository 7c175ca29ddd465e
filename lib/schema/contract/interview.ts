import { contract } from "../contract";
import { interviewInput, interviewPage, interviewPatch, interviewView } from "../interview";
import { shortListQuery } from "../page";
import { id } from "../primitive";
import { projectParams } from "./project-params";

const interviewParams = projectParams.extend({ interviewId: id });

/** `GET .../interviews`: the events by number, without their text. */
export const listInterviewsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/interviews",
  access: { project: "project:read" },
  summary: "Lists the interviews by number with their people and whether there is a transcript.",
  params: projectParams,
  query: shortListQuery,
  output: interviewPage,
});

/** `POST .../interviews`: one more interview. */
export const addInterviewContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviews",
  access: { project: "interview:change" },
  summary: "Records an interview; whoever records it is its interviewer unless others are named.",
  params: projectParams,
  body: interviewInput,
  output: interviewView,
  holdsText: true,
  status: 201,
});

/** `GET .../interviews/{interviewId}`. */
export const getInterviewContract = contract({
  method: "GET",
  path: "/projects/{projectId}/interviews/{interviewId}",
  access: { project: "project:read" },
  summary: "Answers one interview.",
  params: interviewParams,
  output: interviewView,
});

/** `PATCH .../interviews/{interviewId}`. */
export const changeInterviewContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/interviews/{interviewId}",
  access: { project: "interview:change" },
  summary: "Changes an interview; its interviewees stay once there is a transcript.",
  params: interviewParams,
  body: interviewPatch,
  output: interviewView,
  holdsText: true,
  isVersioned: true,
});
