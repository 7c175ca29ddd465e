import { queryOptions } from "@tanstack/react-query";
import type { WithdrawalMode } from "../../domain/consent/withdrawal-mode";
import { callApi } from "../api";
import { projectKey } from "../project/query-keys";
import { consentRoutes } from "./consent-routes";

/** Every version of every consent form, newest first. */
export const consentFormsQuery = (projectId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "consent-forms"] as const,
    queryFn: ({ signal }) => callApi(consentRoutes.forms, { params: { projectId }, signal }),
  });

/** The consent records of one interviewee, newest first. */
export const consentRecordsQuery = (projectId: string, intervieweeId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "consents", intervieweeId] as const,
    queryFn: ({ signal }) => callApi(consentRoutes.records, { params: { projectId, intervieweeId }, signal }),
  });

/** What a withdrawal would change today. Asked anew each time: a coding made a moment ago counts. */
export const withdrawalPreviewQuery = (projectId: string, intervieweeId: string, mode: WithdrawalMode) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "withdrawal-preview", intervieweeId, mode] as const,
    queryFn: ({ signal }) =>
      callApi(consentRoutes.preview, { params: { projectId, intervieweeId }, query: { mode }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
