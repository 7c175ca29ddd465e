import type { CursorPassage } from "./sentence-cursor";
import type { Span } from "./span";

/** The passage that the reader has chosen and not coded yet, or nothing. */
export interface ChosenPassage extends Span {
  /** How it was chosen: under a finger the system keeps its own selection and handles. */
  readonly by: "pointer" | "touch" | "keys";
  /** The ends of the keyboard cursor, when it was chosen by keys. */
  readonly cursor: CursorPassage | null;
}

/** Holds the chosen passage outside React, so that selecting redraws a highlight and not the text. */
export interface PassageStore {
  get(): ChosenPassage | null;
  set(passage: ChosenPassage | null): void;
  subscribe(changed: () => void): () => void;
}

/** An empty store. The passage lives as offsets: a redrawn text loses the browser's selection. */
export const createPassageStore = (): PassageStore => {
  let current: ChosenPassage | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (passage) => {
      const isSame = passage?.start === current?.start && passage?.end === current?.end && passage?.by === current?.by;
      if (isSame && passage?.cursor === current?.cursor) return;
      current = passage;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
};
