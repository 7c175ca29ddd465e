"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { PresenceView } from "../../schema/live";
import type { HearLive, RecentNews } from "./live-news";

interface Live {
  readonly subscribe: (hear: HearLive) => () => void;
  readonly people: PresenceView["people"];
  /** Goes up when words that are open may not be read any more; a part that shows words starts anew with it. */
  readonly epoch: number;
}

const LiveContext = createContext<Live>({ subscribe: () => () => {}, people: [], epoch: 0 });

/** The longest that a page takes to be made. */
const MAKING_MS = 3_000;

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
  const [listeners] = useState(() => new Set<HearLive>());
  const [recent] = useState<RecentNews>(() => ({ heard: [], gather: () => {} }));
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
    let close = () => {};
    let isGone = false;
    // Listening can wait until the page stands: it is no part of the first load.
    void import("./listen-project").then(({ listenProject }) => {
      if (isGone) return;
      close = listenProject({
        client,
        projectId,
        userId,
        start: latest.current.start,
        recent,
        tell: (news, parts) => {
          for (const listener of [...listeners]) listener(news, parts);
        },
        onPeople: setPeople,
        onShut: () => setEpoch((before) => before + 1),
        onRefresh: () => latest.current.onRefresh(),
      });
    });
    return () => {
      isGone = true;
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
export const useLiveNews = (hear: HearLive): void => {
  const { subscribe } = useContext(LiveContext);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => subscribe((news, parts) => latest.current(news, parts)), [subscribe]);
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
