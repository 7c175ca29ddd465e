"use client";

import { type RefObject, useEffect } from "react";
import type { PassageStore } from "@/lib/client/transcript/passage-store";
import type { Coding } from "./coding-context";

/** With the brush in the hand each new selection of the pointer is coded at once. One made by keys waits for Enter. */
export const useBrush = (now: RefObject<Coding>, passage: PassageStore): void => {
  useEffect(() => {
    let last: unknown = null;
    return passage.subscribe(() => {
      const chosen = passage.get();
      const { brush, acts } = now.current;
      if (!brush || !chosen || chosen === last || chosen.by === "keys") return;
      last = chosen;
      // After the selection has been drawn: the coding takes its place.
      queueMicrotask(() => acts.apply(brush.codeId, brush.stance));
    });
  }, [now, passage]);
};
