import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { QuoteFilterInput } from "../../schema/quote";
import { callApi } from "../api";
import { projectKey } from "../project/query-keys";
import { quoteRoutes } from "./quote-routes";

/** Quotes that are loaded at once. */
export const quotePageSize = 50;

/** Everything that the browser knows of a project's quotes; invalidated as one when a coding changes. */
export const quotesKey = (projectId: string) => [...projectKey(projectId), "quotes"] as const;

/** The quotes of a filter, page after page. */
export const quotesQuery = (projectId: string, filter: QuoteFilterInput) =>
  infiniteQueryOptions({
    queryKey: [...quotesKey(projectId), "list", filter] as const,
    queryFn: ({ signal, pageParam }) =>
      callApi(quoteRoutes.list, {
        params: { projectId },
        query: { ...filter, limit: quotePageSize, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** What each further choice would find. */
export const quoteFacetsQuery = (projectId: string, filter: QuoteFilterInput) =>
  queryOptions({
    queryKey: [...quotesKey(projectId), "facets", filter] as const,
    queryFn: ({ signal }) => callApi(quoteRoutes.facets, { params: { projectId }, query: filter, signal }),
  });

/** Quotes side by side. */
export const quoteMatrixQuery = (projectId: string, filter: QuoteFilterInput, columns: "case" | "interviewee") =>
  queryOptions({
    queryKey: [...quotesKey(projectId), "matrix", columns, filter] as const,
    queryFn: ({ signal }) =>
      callApi(quoteRoutes.matrix, { params: { projectId }, query: { ...filter, columns }, signal }),
  });

/** The filters that the reader kept or that others share. */
export const savedFiltersQuery = (projectId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "quote-filters"] as const,
    queryFn: ({ signal }) => callApi(quoteRoutes.filters, { params: { projectId }, signal }),
  });

/** Which codes stand together. */
export const cooccurrenceQuery = (projectId: string, filter: QuoteFilterInput) =>
  queryOptions({
    queryKey: [...quotesKey(projectId), "codes", filter] as const,
    queryFn: ({ signal }) => callApi(quoteRoutes.codes, { params: { projectId }, query: filter, signal }),
  });

/** The most frequent words of the quotes. */
export const wordFrequencyQuery = (projectId: string, filter: QuoteFilterInput) =>
  queryOptions({
    queryKey: [...quotesKey(projectId), "words", filter] as const,
    queryFn: ({ signal }) => callApi(quoteRoutes.words, { params: { projectId }, query: filter, signal }),
  });
