import { infiniteQueryOptions } from "@tanstack/react-query";
import type { SearchQuery } from "../../schema/search";
import { callApi } from "../api";
import { holdsWords } from "../live/holds-words";
import { projectKey } from "../project/query-keys";
import { searchRoutes } from "./search-routes";

/** What a search asks for, without its place in the answers. */
export type SearchAsked = Pick<SearchQuery, "q" | "mode" | "voices"> &
  Partial<Pick<SearchQuery, "intervieweeId" | "questionId">>;

/** Whether there is anything to look for. */
export const isSearchAsked = ({ q, mode, intervieweeId, questionId }: SearchAsked): boolean =>
  mode === "turns" ? (intervieweeId?.length ?? 0) > 0 || questionId !== undefined : q.trim() !== "";

/** The hits of a search, as far as it was followed. */
export const searchHitsQuery = (projectId: string, asked: SearchAsked) =>
  infiniteQueryOptions({
    queryKey: [...projectKey(projectId), "search", asked] as const,
    queryFn: ({ signal, pageParam }) =>
      callApi(searchRoutes.search, {
        params: { projectId },
        query: { ...asked, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    meta: holdsWords,
    enabled: isSearchAsked(asked),
    retry: false,
  });
