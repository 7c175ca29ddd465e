import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { QuoteFilterInput } from "../../schema/quote";
import { callApi } from "../api";
import { holdsWords } from "../live/holds-words";
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
    meta: holdsWords,
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
    meta: holdsWords,
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
    meta: holdsWords,
  });

/** Interviewees by code and by the values of an attribute; without one by the first that there is. */
export const crosstabQuery = (projectId: string, filter: QuoteFilterInput, by: string | null) =>
  queryOptions({
    queryKey: [...quotesKey(projectId), "crosstab", by, filter] as const,
    queryFn: ({ signal }) =>
      callApi(quoteRoutes.crosstab, {
        params: { projectId },
        query: { ...filter, ...(by === null ? {} : { by }) },
        signal,
      }),
  });

/** Where in one interview which code stands. */
export const codelineQuery = (projectId: string, interviewId: string, filter: QuoteFilterInput) =>
  queryOptions({
    queryKey: [...quotesKey(projectId), "codeline", interviewId, filter] as const,
    queryFn: ({ signal }) =>
      callApi(quoteRoutes.codeline, { params: { projectId, interviewId }, query: filter, signal }),
  });

/** A word of the quotes in its contexts. */
export const wordContextQuery = (projectId: string, filter: QuoteFilterInput, word: string) =>
  queryOptions({
    queryKey: [...quotesKey(projectId), "context", word, filter] as const,
    queryFn: ({ signal }) =>
      callApi(quoteRoutes.context, { params: { projectId }, query: { ...filter, word }, signal }),
  });
