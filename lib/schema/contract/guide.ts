import { contract } from "../contract";
import { askedInput, guideInput, guideView, turnQuestionInput, turnQuestionView } from "../guide";
import { id } from "../primitive";
import { projectParams } from "./project-params";

/** `GET .../guide`: the newest version; version 0 without questions is a guide not yet written. */
export const getGuideContract = contract({
  method: "GET",
  path: "/projects/{projectId}/guide",
  access: { project: "project:read" },
  summary: "Answers the interview guide in its newest version, with who was asked what.",
  params: projectParams,
  output: guideView,
});

/** `PUT .../guide`: the whole guide; saving makes its next version. */
export const saveGuideContract = contract({
  method: "PUT",
  path: "/projects/{projectId}/guide",
  access: { project: "codebook:change" },
  summary: 'Saves the interview guide as its next version; the first one with If-Match: "0".',
  params: projectParams,
  body: guideInput,
  output: guideView,
  holdsText: true,
  isVersioned: true,
});

/** `PUT .../guide/asked`: who was asked what. */
export const recordAskedContract = contract({
  method: "PUT",
  path: "/projects/{projectId}/guide/asked",
  access: { project: "interview:change" },
  summary: "Records for interviewees whether a question was asked, skipped, declined or did not come up.",
  params: projectParams,
  body: askedInput,
  output: guideView,
  holdsText: true,
});

/** `PUT .../transcripts/{transcriptId}/questions`: which question a turn puts. */
export const markTurnsContract = contract({
  method: "PUT",
  path: "/projects/{projectId}/transcripts/{transcriptId}/questions",
  access: { project: "interview:change", also: ["transcript:read"] },
  summary: "Marks which questions of the guide turns put; whether codings were asked for follows at once.",
  params: projectParams.extend({ transcriptId: id }),
  body: turnQuestionInput,
  output: turnQuestionView,
});
