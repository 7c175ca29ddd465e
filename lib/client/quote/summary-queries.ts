import { queryOptions } from "@tanstack/react-query";
import type { listSummariesContract, removeSummaryContract, writeSummaryContract } from "../../schema/contract/summary";
import { type ApiRoute, callApi } from "../api";
import { projectKey } from "../project/query-keys";

const cell = "/projects/{projectId}/summaries/{intervieweeId}/{codeId}";

/** The routes of the summary grid, without the validator that their contracts bring along. */
export const summaryRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/summaries" } as ApiRoute<typeof listSummariesContract>,
  write: { method: "PUT", path: cell } as ApiRoute<typeof writeSummaryContract>,
  remove: { method: "DELETE", path: cell } as ApiRoute<typeof removeSummaryContract>,
};

/** What each interviewee says of each factor, in words of the team. */
export const summariesQuery = (projectId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "summaries"] as const,
    queryFn: ({ signal }) => callApi(summaryRoutes.list, { params: { projectId }, signal }),
  });
