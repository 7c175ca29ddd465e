"use client";

import { useCallback } from "react";
import type { Span } from "@/lib/client/transcript/span";
import type { Study } from "./study";

type Reveal = (study: Study, span: Span) => void;

/** Comes with the hands; a place that the address names is gone to as soon as it is there. */
let reveal: Reveal | null = null;
const load = async (): Promise<Reveal> => {
  reveal ??= (await import("./reveal-span")).revealSpan;
  return reveal;
};

/** Scrolls a stretch of the text into sight. */
export const useReveal = (study: Study) =>
  useCallback(
    (span: Span) => {
      if (reveal) reveal(study, span);
      else
        load().then(
          (late) => late(study, span),
          () => {},
        );
    },
    [study],
  );
