"use client";

import { useEffect } from "react";
import { randomKey } from "../random-key";

/** The server forgets a tab after a minute of silence. */
const SAY_EVERY_MS = 10_000;
/** Whoever has not moved for this long does not read; saying so would also keep an abandoned session open. */
const QUIET_MS = 120_000;

/** Tells colleagues that this tab shows a transcript, while it is in sight and somebody is there. */
export const usePresence = (projectId: string, transcriptId: string): void => {
  useEffect(() => {
    const tab = randomKey();
    let movedAt = performance.now();
    let isSaid = false;
    const say = (shown: string | null) => {
      if (!navigator.onLine || (shown === null && !isSaid)) return;
      isSaid = shown !== null;
      // It may outlive the page; that nobody hears it is no fault: the server forgets.
      fetch(`/api/v1/projects/${projectId}/presence`, {
        method: "PUT",
        keepalive: true,
        credentials: "same-origin",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ tab, transcriptId: shown }),
      }).catch(() => {});
    };
    const isHere = () => document.visibilityState === "visible" && performance.now() - movedAt < QUIET_MS;
    const tell = () => say(isHere() ? transcriptId : null);
    const leave = () => say(null);
    const moved = () => {
      const wasHere = isHere();
      movedAt = performance.now();
      if (!wasHere) tell();
    };
    const timer = window.setInterval(tell, SAY_EVERY_MS);
    document.addEventListener("visibilitychange", tell);
    window.addEventListener("pagehide", leave);
    for (const act of ["pointerdown", "keydown", "wheel"]) window.addEventListener(act, moved, { passive: true });
    tell();
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
      window.removeEventListener("pagehide", leave);
      for (const act of ["pointerdown", "keydown", "wheel"]) window.removeEventListener(act, moved);
      leave();
    };
  }, [projectId, transcriptId]);
};
