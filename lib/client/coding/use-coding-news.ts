"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { LiveEventView } from "../../schema/live";
import { useLiveNews } from "../live/live-context";
import { codingsKey } from "./codings-query";

/** News of one bulk act come together. */
const GATHER_MS = 60;
interface Place {
  readonly projectId: string;
  readonly transcriptId: string;
}

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
    if (now.length === 0) return;
    // Colleagues' news can wait until the page stands: reading them is no part of the first load.
    import("./take-in-news")
      .then(({ takeInNews }) => takeInNews(client, { projectId, transcriptId }, now))
      .catch(
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
