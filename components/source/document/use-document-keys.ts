"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { DocumentText } from "@/lib/client/source/read-document-text";
import { offsetOfPoint } from "@/lib/client/transcript/dom-offset";
import type { PassageStore } from "@/lib/client/transcript/passage-store";
import { moveCursor, spanOfCursor } from "@/lib/client/transcript/sentence-cursor";
import type { Span } from "@/lib/client/transcript/span";

interface Acts {
  reveal: (span: Span) => void;
  /** Opens the form for the chosen passage. */
  open: () => void;
}

/** Where the reader stands: the first words that the window shows below its bars. */
const firstInSight = (root: HTMLElement): number => {
  const holder = [...root.querySelectorAll<HTMLElement>(".document-words")].find(
    (element) => element.getBoundingClientRect().bottom > 120,
  );
  return holder ? (offsetOfPoint(holder, 0, root, "start") ?? 0) : 0;
};

/** Choosing without a mouse: arrows move by sentence, Ctrl+arrows by paragraph, Shift extends, Enter marks, Escape lets go. */
export const useDocumentKeys = (
  root: RefObject<HTMLElement | null>,
  read: DocumentText,
  store: PassageStore,
  acts: Acts,
): void => {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      if (event.target !== element) return;
      const current = store.get();
      if (event.key === "Escape") store.set(null);
      else if (event.key === "Enter" && current) {
        event.preventDefault();
        latest.current.open();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const at = current?.start ?? firstInSight(element);
        const move = {
          unit: event.ctrlKey || event.metaKey ? "turn" : "sentence",
          forward: event.key === "ArrowDown",
          extend: event.shiftKey,
        } as const;
        const next = moveCursor(read.cursorText, current?.cursor ?? null, move, at);
        if (!next) return;
        event.preventDefault();
        store.set({ ...spanOfCursor(next), by: "keys", cursor: next });
        latest.current.reveal(next.focus);
      }
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [root, read, store]);
};
