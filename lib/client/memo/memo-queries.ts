import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type * as z from "zod";
import type { MemoSubject, memoQuery as memoQuerySchema } from "../../schema/memo";
import { callApi } from "../api";
import { projectKey } from "../project/query-keys";
import { memoRoutes } from "./memo-routes";

/** Which memos a list shows. */
export type MemoFilter = Omit<Partial<z.input<typeof memoQuerySchema>>, "limit" | "cursor">;

/** Key of all memos of a project. */
export const memosKey = (projectId: string) => [...projectKey(projectId), "memos"] as const;

/** The filter that finds the memos about one thing. */
export const filterOfSubject = ({ kind, ...ids }: MemoSubject): MemoFilter => ({ subjectKind: kind, ...ids });

/** The memos of a project, newest change first, page by page. */
export const memosQuery = (projectId: string, filter: MemoFilter) =>
  infiniteQueryOptions({
    queryKey: [...memosKey(projectId), "list", filter] as const,
    queryFn: ({ signal, pageParam }) =>
      callApi(memoRoutes.list, {
        params: { projectId },
        query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One memo with its text. */
export const memoQuery = (projectId: string, memoId: string) =>
  queryOptions({
    queryKey: [...memosKey(projectId), "memo", memoId] as const,
    queryFn: ({ signal }) => callApi(memoRoutes.read, { params: { projectId, memoId }, signal }),
  });
