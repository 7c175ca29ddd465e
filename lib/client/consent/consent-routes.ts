import type {
  listConsentFormsContract,
  listConsentsContract,
  recordConsentContract,
  saveConsentFormContract,
} from "../../schema/contract/consent";
import type {
  correctWithdrawalContract,
  previewWithdrawalContract,
  withdrawConsentContract,
} from "../../schema/contract/withdrawal";
import type { ApiRoute } from "../api";

const person = "/projects/{projectId}/interviewees/{intervieweeId}" as const;

/** The routes about consent and withdrawal, without the validator that their contracts bring along. */
export const consentRoutes = {
  forms: { method: "GET", path: "/projects/{projectId}/consent-forms" } as ApiRoute<typeof listConsentFormsContract>,
  saveForm: { method: "POST", path: "/projects/{projectId}/consent-forms" } as ApiRoute<typeof saveConsentFormContract>,
  records: { method: "GET", path: `${person}/consents` } as ApiRoute<typeof listConsentsContract>,
  record: { method: "POST", path: `${person}/consents` } as ApiRoute<typeof recordConsentContract>,
  preview: { method: "GET", path: `${person}/withdrawal-preview` } as ApiRoute<typeof previewWithdrawalContract>,
  withdraw: { method: "POST", path: `${person}/withdrawal` } as ApiRoute<typeof withdrawConsentContract>,
  correct: { method: "POST", path: `${person}/withdrawal-correction` } as ApiRoute<typeof correctWithdrawalContract>,
};
