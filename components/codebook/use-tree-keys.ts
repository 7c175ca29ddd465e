"use client";

import type { KeyboardEvent, RefObject } from "react";
import type { TreeMove, TreeRow } from "@/lib/client/codebook/code-tree";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { CodeView } from "@/lib/schema/codebook";
import type { CodeMoves } from "./use-code-moves";

type Row = TreeRow<CodeView>;

interface TreeKeys {
  region: RefObject<HTMLElement | null>;
  shown: readonly Row[];
  current: Row | undefined;
  closed: ReadonlySet<string>;
  toggle: (id: string, close: boolean) => void;
  focus: (id: string) => void;
  onOpen: () => void;
  /** None for a reader. */
  moves: CodeMoves | null;
  onRemove: ((view: CodeView) => void) | null;
}

const ways: Readonly<Record<string, TreeMove>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** The keys of a tree as screen readers announce it (ARIA tree view), and Ctrl+Shift+D to carry a code by the arrows. */
export const useTreeKeys = (tree: TreeKeys) => {
  const { region, shown, current, closed, toggle, focus, onOpen, moves, onRemove } = tree;
  const isCarried = current !== undefined && moves?.carriedId === current.code.id;
  const at = current ? shown.indexOf(current) : -1;
  const go = (row: Row | undefined) => row && focus(row.code.id);
  const isOpen = (row: Row) => row.childCount > 0 && !closed.has(row.code.id);
  const read = (event: KeyboardEvent, row: Row): boolean => {
    switch (event.key) {
      case "ArrowDown":
        go(shown[at + 1]);
        return true;
      case "ArrowUp":
        go(shown[at - 1]);
        return true;
      case "Home":
        go(shown[0]);
        return true;
      case "End":
        go(shown.at(-1));
        return true;
      case "ArrowRight":
        if (isOpen(row)) go(shown[at + 1]);
        else if (row.childCount > 0) toggle(row.code.id, false);
        return true;
      case "ArrowLeft":
        if (isOpen(row)) toggle(row.code.id, true);
        else go(shown.find(({ code }) => code.id === row.code.parentId));
        return true;
      case "Enter":
      case "F2":
        onOpen();
        return true;
      case "Delete":
        onRemove?.(row.code);
        return true;
      default:
        return false;
    }
  };

  useShortcuts(
    moves
      ? {
          moveCode: (event) => {
            event.preventDefault();
            if (isCarried) moves.putDown();
            else if (current) moves.take(current.code);
          },
        }
      : {},
    region,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = ways[event.key];
    if (moves && isCarried) {
      if (event.key === "Enter") moves.putDown();
      else if (event.key === "Escape") moves.putBack();
      else if (way) moves.carry(current.code, way);
      // Nothing else is done to a code that is on its way.
      if (event.key !== "Tab") event.preventDefault();
      return;
    }
    if (read(event, current)) event.preventDefault();
  };
  return { onKeyDown };
};
