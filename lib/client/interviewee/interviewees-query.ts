import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { projectKey } from "../project/query-keys";
import { intervieweeRoutes } from "./interviewee-routes";

/** Every interviewee of a project by number, with the consent in force of each. */
export const intervieweesQuery = (projectId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "interviewees"] as const,
    queryFn: ({ signal }) => callApi(intervieweeRoutes.list, { params: { projectId }, signal }),
  });
