import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { holdsWords } from "../live/holds-words";
import { transcriptsKey } from "../project/query-keys";
import { transcriptRoutes } from "./transcript-routes";

/** How long words that are not shown any more are kept: as long as going from one page to the next takes, in ms. */
export const wordsKeptMs = 10_000;

/**
 * A transcript as the reader may read it, in one of its versions or in the one in use. Not kept when it is not shown: a
 * text that nobody looks at has no place in the browser.
 */
export const transcriptQuery = (projectId: string, transcriptId: string, version: number | null) =>
  queryOptions({
    queryKey: [...transcriptsKey(projectId), { transcriptId, version }] as const,
    queryFn: ({ signal }) =>
      callApi(transcriptRoutes.get, {
        params: { projectId, transcriptId },
        query: version === null ? {} : { version },
        signal,
      }),
    meta: holdsWords,
    gcTime: wordsKeptMs,
  });

/** The versions of a transcript, newest first, without their texts. */
export const versionsQuery = (projectId: string, transcriptId: string) =>
  queryOptions({
    queryKey: [...transcriptsKey(projectId), "versions", transcriptId] as const,
    queryFn: ({ signal }) => callApi(transcriptRoutes.versions, { params: { projectId, transcriptId }, signal }),
  });
