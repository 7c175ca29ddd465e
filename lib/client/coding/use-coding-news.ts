"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { CodingView } from "../../schema/coding";
import type { LiveEventView } from "../../schema/live";
import { useLiveNews } from "../live/live-context";
import { placeCoding } from "./coding-step";
import { codingsKey } from "./codings-query";
import { findCoding } from "./run-step";

/** News of one bulk act come together. */
const GATHER_MS = 60;
/** More codings than this are read as a list. */
const MOST_SINGLE = 12;

interface Place {
  readonly projectId: string;
  readonly transcriptId: string;
}

const isKnown = (codings: readonly CodingView[], event: LiveEventView): boolean => {
  const held = codings.find((coding) => coding.id === event.subjectId);
  if (event.type === "coding.deleted") return held === undefined;
  return held !== undefined && event.version !== null && held.version >= event.version;
};

/** Fetches what the news are about and puts it into the list in one change; what may not be read any more leaves it. */
const takeIn = async (client: QueryClient, place: Place, news: readonly LiveEventView[]): Promise<void> => {
  const queryKey = codingsKey(place.projectId, place.transcriptId);
  const held = client.getQueryData<readonly CodingView[]>(queryKey) ?? [];
  const fresh = news.filter((event) => !isKnown(held, event));
  if (fresh.length === 0) return;
  // A list that is on its way may have been read before this happened.
  if (fresh.length > MOST_SINGLE || client.isFetching({ queryKey }) > 0) return client.invalidateQueries({ queryKey });
  const found = await Promise.all(
    fresh.map(async ({ type, subjectId }) => ({
      id: subjectId,
      coding: type === "coding.deleted" ? null : await findCoding(place.projectId, subjectId),
    })),
  );
  client.setQueryData<readonly CodingView[]>(queryKey, (codings = []) =>
    found.reduce((list, { id, coding }) => {
      if (coding === null) return list.filter((one) => one.id !== id);
      const known = list.find((one) => one.id === id);
      return known && known.version > coding.version ? list : placeCoding(list, coding);
    }, codings),
  );
};

/**
 * Keeps the codings of a transcript true while others code it: each coding that changed is fetched alone, so that neither
 * the text nor the selection is touched by it.
 * @param isBusy steps of this tab are under way; what they will bring anyway is not fetched in between
 */
export const useCodingNews = ({ projectId, transcriptId }: Place, isBusy: boolean): void => {
  const client = useQueryClient();
  const box = useRef<{ news: Map<string, LiveEventView>; timer: number | undefined; isBusy: boolean }>({
    news: new Map(),
    timer: undefined,
    isBusy,
  });
  const settle = useCallback(() => {
    const { news, isBusy } = box.current;
    box.current.timer = undefined;
    const now = [...news.values()].filter((event) => !(isBusy && event.isOwn));
    for (const event of now) news.delete(event.subjectId);
    takeIn(client, { projectId, transcriptId }, now).catch(
      () => void client.invalidateQueries({ queryKey: codingsKey(projectId, transcriptId), refetchType: "none" }),
    );
  }, [client, projectId, transcriptId]);
  useEffect(() => {
    box.current.isBusy = isBusy;
    if (!isBusy && box.current.news.size > 0) settle();
  }, [isBusy, settle]);
  useEffect(() => () => window.clearTimeout(box.current.timer), []);
  useLiveNews((news) => {
    if (news === "reset" || news.subjectKind !== "coding" || news.transcriptId !== transcriptId) return;
    box.current.news.set(news.subjectId, news);
    box.current.timer ??= window.setTimeout(settle, GATHER_MS);
  });
};
