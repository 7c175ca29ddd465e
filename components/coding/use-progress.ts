"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ProgressView } from "@/lib/schema/progress";
import type { Study } from "./study";

/** Turns that were looked at are sent together, at most this often, in ms. */
const SEND_MS = 60_000;

/** The coder's own progress with the interview, and the ways to note it. */
export interface Progress {
  /** Null for whoever does not code. */
  readonly view: ProgressView | null;
  /** Indexes of the turns that were looked at, sent or not. */
  readonly looked: ReadonlySet<number>;
  look(turns: readonly number[]): void;
  mark(marks: { readonly isRead?: boolean; readonly isCoded?: boolean }): Promise<void>;
}

/** See {@link Progress}. What was looked at is sent now and then, and when the page is left. */
export const useProgress = (study: Study, opened: ProgressView | null): Progress => {
  const [view, setView] = useState(opened);
  const [looked, setLooked] = useState<ReadonlySet<number>>(() => new Set(opened?.looked));
  const unsent = useRef(new Set<number>());
  const { projectId, transcript } = study;
  const canNote = opened !== null && transcript.version === transcript.currentVersion;

  const send = useCallback(
    async (marks: { readonly isRead?: boolean; readonly isCoded?: boolean }) => {
      const turns = [...unsent.current];
      unsent.current.clear();
      try {
        const { noteProgress } = await import("@/lib/client/coding/note-progress");
        setView(await noteProgress(projectId, transcript.id, { version: transcript.version, looked: turns, ...marks }));
      } catch (error) {
        for (const turn of turns) unsent.current.add(turn);
        throw error;
      }
    },
    [projectId, transcript],
  );
  const look = useCallback(
    (turns: readonly number[]) => {
      if (!canNote) return;
      setLooked((before) => {
        const fresh = turns.filter((turn) => !before.has(turn));
        for (const turn of fresh) unsent.current.add(turn);
        return fresh.length === 0 ? before : new Set([...before, ...fresh]);
      });
    },
    [canNote],
  );
  useEffect(() => {
    // Nobody waits for it: what is not taken now is sent the next time.
    const flush = () => void (unsent.current.size > 0 && send({}).catch(() => {}));
    const leave = () => {
      if (document.visibilityState === "hidden") flush();
    };
    const timer = window.setInterval(flush, SEND_MS);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", leave);
      flush();
    };
  }, [send]);
  return useMemo(() => ({ view, looked, look, mark: send }), [view, looked, look, send]);
};
