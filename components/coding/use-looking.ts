"use client";

import { type RefObject, useEffect } from "react";
import { turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import type { Coding } from "./coding-context";

/** A stretch of text that stands still so long has been looked at, in ms. */
const REST_MS = 1500;
const ABOVE = 170;
const BELOW = 90;

const turnAt = (root: Element, y: number): number | null => {
  const { left, width } = root.getBoundingClientRect();
  const row = document.elementFromPoint(left + width * 0.6, y)?.closest("li.turn");
  return row && root.contains(row) ? Number(row.id.slice("turn-".length)) : null;
};

/** Notes which turns stood still in the window, or had the cursor, while one codes. Reading mode comes before coding and does not count. */
export const useLooking = (root: RefObject<HTMLElement | null>, now: RefObject<Coding>): void => {
  useEffect(() => {
    let timer = 0;
    const look = () => {
      const { isReading, progress } = now.current;
      if (!root.current || isReading || document.visibilityState === "hidden") return;
      const first = turnAt(root.current, ABOVE);
      const last = turnAt(root.current, window.innerHeight - BELOW);
      const from = first ?? last;
      const to = last ?? first;
      if (from === null || to === null) return;
      progress.look(Array.from({ length: Math.max(1, to - from + 1) }, (_, place) => from + place));
    };
    const rest = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, REST_MS);
    };
    rest();
    const { passage } = now.current;
    const leave = passage.subscribe(() => {
      const { study, progress } = now.current;
      const chosen = passage.get();
      if (chosen) progress.look([turnIndexAt(study.texts, chosen.start)]);
    });
    window.addEventListener("scroll", rest, { passive: true });
    return () => {
      window.clearTimeout(timer);
      leave();
      window.removeEventListener("scroll", rest);
    };
  }, [root, now]);
};
