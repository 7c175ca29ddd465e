import { infiniteQueryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { activityKey } from "../project/query-keys";
import { activityRoutes } from "./activity-routes";

/** How many events a page of the log holds. */
export const activityPageSize = 50;

/** The log, newest first, page by page; of one kind of event, or of all. */
export const activityQuery = (projectId: string, kind: string | null) =>
  infiniteQueryOptions({
    queryKey: [...activityKey(projectId), { kind }],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      callApi(activityRoutes.list, {
        params: { projectId },
        query: {
          limit: activityPageSize,
          ...(kind ? { kind } : {}),
          ...(pageParam === "" ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
  });
