import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { projectKey } from "../project/query-keys";
import { interviewRoutes } from "./interview-routes";

/** Every interview of a project by number, without its text. */
export const interviewsQuery = (projectId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "interviews"] as const,
    queryFn: ({ signal }) => callApi(interviewRoutes.list, { params: { projectId }, signal }),
  });
