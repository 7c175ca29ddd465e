import {
  consentFormInput,
  consentFormPage,
  consentFormVersionView,
  consentInput,
  consentPage,
  consentRecordedView,
} from "../consent";
import { contract } from "../contract";
import { shortListQuery } from "../page";
import { intervieweeParams } from "./interviewee-params";
import { projectParams } from "./project-params";

/** `GET .../consent-forms`: every version of every form, newest first. */
export const listConsentFormsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/consent-forms",
  access: { project: "project:read" },
  summary: "Lists every version of every consent form, newest first.",
  params: projectParams,
  query: shortListQuery,
  output: consentFormPage,
});

/** `POST .../consent-forms`: a form, or the next version of one. */
export const saveConsentFormContract = contract({
  method: "POST",
  path: "/projects/{projectId}/consent-forms",
  access: { project: "protocol:change" },
  summary: "Saves a consent form, or with formId its next version; versions are never changed.",
  params: projectParams,
  body: consentFormInput,
  output: consentFormVersionView,
  status: 201,
});

/** `GET .../interviewees/{intervieweeId}/consents`: her records, newest first. */
export const listConsentsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/interviewees/{intervieweeId}/consents",
  access: { project: "consent:record" },
  summary: "Lists the consent records of an interviewee, newest first.",
  params: intervieweeParams,
  query: shortListQuery,
  output: consentPage,
});

/** `POST .../interviewees/{intervieweeId}/consents`: one more record; earlier ones stay. */
export const recordConsentContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviewees/{intervieweeId}/consents",
  access: { project: "consent:record" },
  summary: "Records what an interviewee chose. A missing answer means the most protective value.",
  params: intervieweeParams,
  body: consentInput,
  output: consentRecordedView,
  holdsText: true,
  status: 201,
});
