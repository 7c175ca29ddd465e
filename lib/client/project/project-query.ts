import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { projectRoutes } from "./project-routes";
import { detailsKey } from "./query-keys";

/** The project with its settings in force and its counts. */
export const projectQuery = (projectId: string) =>
  queryOptions({
    queryKey: detailsKey(projectId),
    queryFn: ({ signal }) => callApi(projectRoutes.get, { params: { projectId }, signal }),
  });
