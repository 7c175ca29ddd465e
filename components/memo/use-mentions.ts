"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { MemoCandidate, MemoSuggestion } from "@/lib/editor/memo-nodes";

/** The list below `@` while somebody names something. */
export interface Naming {
  readonly found: readonly MemoCandidate[];
  readonly place: number;
  readonly anchor: Element | null;
  readonly take: (candidate: MemoCandidate) => void;
}

interface Mentions {
  readonly naming: Naming | null;
  /** For the editor's mention node; stable as long as the editor lives. */
  readonly suggestion: MemoSuggestion;
}

/** Ties the editor's `@` to the list that the page shows. Arrows choose, Enter and Tab take, Esc leaves the letters as they are. */
export const useMentions = (find: (query: string) => Promise<MemoCandidate[]>): Mentions => {
  const [naming, setNaming] = useState<Naming | null>(null);
  const now = useRef<Naming | null>(null);
  const finder = useRef(find);
  useEffect(() => {
    finder.current = find;
  }, [find]);
  const suggestion = useMemo((): MemoSuggestion => {
    const show = (next: Naming | null) => {
      now.current = next;
      setNaming(next);
    };
    const placed = (by: number) => {
      const state = now.current;
      if (!state || state.found.length === 0) return;
      show({ ...state, place: (state.place + by + state.found.length) % state.found.length });
    };
    return {
      char: "@",
      items: ({ query }) => finder.current(query),
      render: () => ({
        onStart: ({ items, decorationNode, command }) =>
          show({ found: items, place: 0, anchor: decorationNode, take: ({ kind, id }) => command({ kind, id }) }),
        onUpdate: ({ items, decorationNode, command }) =>
          show({ found: items, place: 0, anchor: decorationNode, take: ({ kind, id }) => command({ kind, id }) }),
        onExit: () => show(null),
        onKeyDown: ({ event }) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            placed(event.key === "ArrowDown" ? 1 : -1);
            return true;
          }
          if (event.key === "Escape") {
            show(null);
            return true;
          }
          const state = now.current;
          const chosen = state?.found[state.place];
          if ((event.key !== "Enter" && event.key !== "Tab") || !state || !chosen) return false;
          state.take(chosen);
          return true;
        },
      }),
    };
  }, []);
  return { naming, suggestion };
};
