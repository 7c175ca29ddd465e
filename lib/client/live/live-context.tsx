"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { LiveEventView, PresenceView } from "../../schema/live";
import { projectKey } from "../project/query-keys";
import { dropPageSource } from "./drop-page-source";
import { isOfWords } from "./holds-words";
import type { LiveMessage } from "./live-message";
import { allParts, keysOf, type LivePart, partsOf } from "./live-parts";

/** What a screen may listen for beside the cache: an event of the log, or that it has to read everything again. */
export type LiveNews = LiveEventView | "reset";

interface Live {
  readonly subscribe: (hear: (news: LiveNews) => void) => () => void;
  readonly people: PresenceView["people"];
  /** Goes up when words that are open may not be read any more; a part that shows words starts anew with it. */
  readonly epoch: number;
}

const LiveContext = createContext<Live>({ subscribe: () => () => {}, people: [], epoch: 0 });

/** Events that come close together are one reading. */
const GATHER_MS = 120;
/** The longest that a page takes to be made. */
const MAKING_MS = 3_000;
const MOST_RECENT = 50;
/** The factor table is read again at most this often while colleagues code. */
const TABLE_EVERY_MS = 600;

interface Recent {
  heard: readonly { readonly at: number; readonly parts: readonly LivePart[] }[];
  gather: (parts: readonly LivePart[]) => void;
}

interface LiveProjectProps {
  projectId: string;
  userId: string;
  /** The event up to which the page was made. */
  start: number;
  /** Address of the page that is shown. */
  path: string;
  /** Takes back what the browser keeps of earlier pages, and asks the server for this one again. */
  onRefresh: () => void;
  children: ReactNode;
}

/**
 * Keeps the screens of a project true while colleagues work: listens once for all of them, and has everything read again
 * that an event changes. A screen out of sight is read again when it is looked at.
 */
export function LiveProject({ projectId, userId, start, path, onRefresh, children }: LiveProjectProps) {
  const client = useQueryClient();
  const [people, setPeople] = useState<PresenceView["people"]>([]);
  const [epoch, setEpoch] = useState(0);
  const [listeners] = useState(() => new Set<(news: LiveNews) => void>());
  const [recent] = useState<Recent>(() => ({ heard: [], gather: () => {} }));
  const latest = useRef({ onRefresh, start });
  useEffect(() => {
    latest.current = { ...latest.current, onRefresh };
  });
  // A page that was being made while an event was told may show what was before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that is opened
  useEffect(() => {
    const from = performance.now() - MAKING_MS;
    recent.gather(recent.heard.filter((one) => one.at > from).flatMap((one) => [...one.parts, "codings"]));
  }, [path, recent]);

  useEffect(() => {
    const waiting = new Set<LivePart>();
    let timer: number | undefined;
    let tableAt = 0;
    const read = () => {
      timer = undefined;
      const early = waiting.has("table") ? tableAt + TABLE_EVERY_MS - performance.now() : 0;
      const now = [...waiting].filter((part) => part !== "table" || early <= 0);
      for (const part of now) waiting.delete(part);
      if (now.includes("table")) tableAt = performance.now();
      const refetchType = document.visibilityState === "hidden" ? "none" : "active";
      for (const queryKey of keysOf(projectId, now)) void client.invalidateQueries({ queryKey, refetchType });
      if (waiting.size > 0) timer = window.setTimeout(read, Math.max(early, GATHER_MS));
    };
    const gather = (parts: readonly LivePart[]) => {
      if (parts.length === 0) return;
      for (const part of parts) waiting.add(part);
      timer ??= window.setTimeout(read, GATHER_MS);
    };
    recent.gather = gather;
    const shut = () => {
      // Words leave the tab before anything is asked: the cache of what is not shown, then what is.
      const predicate = (query: Parameters<typeof isOfWords>[1]) => isOfWords(projectId, query);
      client.removeQueries({ predicate, type: "inactive" });
      // The codings of the text that is open go with its screen, if it is the one.
      client.removeQueries({ queryKey: [...projectKey(projectId), "codings"], type: "inactive" });
      setEpoch((before) => before + 1);
      void client.resetQueries({ predicate, type: "active" });
      dropPageSource();
    };
    const hear = (message: LiveMessage) => {
      if (message.kind === "presence") return setPeople(message.people);
      if (message.kind === "gone") return latest.current.onRefresh();
      if (message.kind === "ready") return;
      const news = message.kind === "change" ? message.event : "reset";
      const parts = news === "reset" ? allParts : partsOf(news.type);
      for (const listener of [...listeners]) listener(news);
      if (parts.includes("words")) shut();
      gather(parts);
      recent.heard = [...recent.heard.slice(-MOST_RECENT), { at: performance.now(), parts }];
      // What the router keeps of pages that were left may hold words, and what a page shows without the cache is old.
      if (parts.includes("words") || (news !== "reset" && /^(?:consent|member|transcript)\./.test(news.type)))
        latest.current.onRefresh();
    };
    let close = () => {};
    let isGone = false;
    // Listening can wait until the page stands: it is no part of the first load.
    void import("./share-stream").then(({ shareStream }) => {
      if (!isGone) close = shareStream({ projectId, userId, start: latest.current.start }, hear);
    });
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      close();
      setPeople([]);
    };
  }, [client, listeners, recent, projectId, userId]);

  const live = useMemo<Live>(
    () => ({
      subscribe: (hear) => {
        listeners.add(hear);
        return () => listeners.delete(hear);
      },
      people,
      epoch,
    }),
    [listeners, people, epoch],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Calls back for each event of the project while the part is shown. */
export const useLiveNews = (hear: (news: LiveNews) => void): void => {
  const { subscribe } = useContext(LiveContext);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => subscribe((news) => latest.current(news)), [subscribe]);
};

/** Goes up when open words may not be read any more: as a `key` it lets a part that shows words start anew. */
export const useWordsEpoch = (): number => useContext(LiveContext).epoch;

/** The colleagues who have a transcript open now, by their account ids. */
export const useColleaguesAt = (transcriptId: string, ownId: string): readonly string[] => {
  const { people } = useContext(LiveContext);
  return useMemo(
    () => people.filter((one) => one.transcriptId === transcriptId && one.userId !== ownId).map(({ userId }) => userId),
    [people, transcriptId, ownId],
  );
};
