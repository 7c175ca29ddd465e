import { queryOptions } from "@tanstack/react-query";
import type { CodingView } from "../../schema/coding";
import { callApi } from "../api";
import { codingRoutes } from "./api-routes";

/** Key of the codings of a transcript in the cache. */
export const codingsKey = (projectId: string, transcriptId: string) =>
  ["projects", projectId, "codings", { transcriptId }] as const;

const readAll = async (
  projectId: string,
  transcriptId: string,
  signal: AbortSignal,
): Promise<readonly CodingView[]> => {
  const codings: CodingView[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number> = { transcriptId, limit: 500, ...(cursor ? { cursor } : {}) };
    const page: { items: CodingView[]; nextCursor: string | null } = await callApi(codingRoutes.list, {
      params: { projectId },
      query,
      signal,
    });
    codings.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return codings;
};

/** All codings of a transcript that the reader may see, in the order of the text. */
export const codingsQuery = (projectId: string, transcriptId: string) =>
  queryOptions({
    queryKey: codingsKey(projectId, transcriptId),
    queryFn: ({ signal }) => readAll(projectId, transcriptId, signal),
  });
