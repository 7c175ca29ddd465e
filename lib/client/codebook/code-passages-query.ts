import { infiniteQueryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { codingRoutes } from "../coding/api-routes";
import { holdsWords } from "../live/holds-words";
import { projectKey } from "../project/query-keys";

/** Passages that are loaded at once. */
const PAGE_SIZE = 50;

/** The passages of a code alone, without those of the codes below it, page after page. */
export const codePassagesQuery = (projectId: string, codeId: string) =>
  infiniteQueryOptions({
    queryKey: [...projectKey(projectId), "code-passages", codeId] as const,
    queryFn: ({ signal, pageParam }) =>
      callApi(codingRoutes.list, {
        params: { projectId },
        query: { codeId, limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    meta: holdsWords,
  });
