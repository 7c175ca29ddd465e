"use client";

import { type RefObject, useEffect, useRef } from "react";
import { isTyping } from "@/lib/client/use-shortcuts";
import type { Coding } from "./coding-context";
import type { AdjustActs } from "./use-adjust";

/** A held key moves no faster than this, in ms: an edge that runs away cannot be caught. */
const FASTEST_MS = 80;

/** The keys of the adjust mode. They come before all others, and Enter or Esc always ends it. */
export const useAdjustKeys = (now: RefObject<Coding>, adjust: AdjustActs, isOn: boolean): void => {
  const last = useRef(0);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const { adjusting } = now.current;
      const isOnButton = event.target instanceof Element && event.target.closest("button, a, select") !== null;
      if (!adjusting || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const take = (act: () => void) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        act();
      };
      if (event.key === "Escape") return take(adjust.restore);
      if (event.key === "Enter" && !isOnButton) return take(adjust.keep);
      if (event.key === "Tab" && !isOnButton)
        return take(() => adjust.chooseEdge(adjusting.edge === "start" ? "end" : "start"));
      if (!event.key.startsWith("Arrow")) return;
      const isVertical = event.key === "ArrowUp" || event.key === "ArrowDown";
      const unit = event.shiftKey && !isVertical ? "character" : isVertical ? "sentence" : "word";
      const forward = event.key === "ArrowRight" || event.key === "ArrowDown";
      take(() => {
        if (event.repeat && event.timeStamp - last.current < FASTEST_MS) return;
        last.current = event.timeStamp;
        adjust.move(unit, forward);
      });
    };
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [now, adjust, isOn]);
};
