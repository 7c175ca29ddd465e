import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { projectKey } from "../project/query-keys";
import { sourceRoutes } from "./source-routes";

/** Every bibliographic record of a project. */
export const sourcesQuery = (projectId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "sources"] as const,
    queryFn: ({ signal }) => callApi(sourceRoutes.list, { params: { projectId }, signal }),
  });
