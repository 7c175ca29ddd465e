import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { guideKey } from "../project/query-keys";
import { guideRoutes } from "./guide-routes";

/** The interview guide in its newest version, with who was asked what. */
export const guideQuery = (projectId: string) =>
  queryOptions({
    queryKey: guideKey(projectId),
    queryFn: ({ signal }) => callApi(guideRoutes.get, { params: { projectId }, signal }),
  });
