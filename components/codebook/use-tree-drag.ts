"use client";

import { type DragEvent, useState } from "react";
import type { CodeTarget, TreeRow } from "@/lib/client/codebook/code-tree";
import type { CodeView } from "@/lib/schema/codebook";
import type { CodeMoves } from "./use-code-moves";

type Row = TreeRow<CodeView>;

/** What makes a code of the tree draggable, and shows where another one would come to stand. */
export interface ItemDrag {
  readonly handlers: {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  readonly mark: CodeTarget["where"] | null;
  readonly isDragged: boolean;
}

/** The upper third means before, the lower third after, the middle below the code; an open parent has its children below. */
const whereIn = (event: DragEvent, isOpen: boolean): CodeTarget["where"] => {
  const box = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - box.top) / box.height;
  if (part < 1 / 3) return "before";
  if (part <= 2 / 3) return "last";
  return isOpen ? "first" : "after";
};

/** Codes are dragged to another place. The buttons of the code and Ctrl+Shift+D do the same without dragging. */
export const useTreeDrag = (moves: CodeMoves | null, isOpen: (row: Row) => boolean) => {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<CodeTarget | null>(null);
  if (!moves) return null;
  const stop = () => {
    setDragged(null);
    setTarget(null);
  };
  const over = (event: DragEvent, next: CodeTarget) => {
    const isPossible = dragged !== null && moves.canDrop(dragged, next);
    if (isPossible) {
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
    }
    const wanted = isPossible ? next : null;
    setTarget((before) => (before?.id === wanted?.id && before?.where === wanted?.where ? before : wanted));
  };
  const drop = (event: DragEvent, next: CodeTarget) => {
    event.preventDefault();
    if (dragged !== null && moves.canDrop(dragged, next)) moves.drop(dragged, next);
    stop();
  };
  const end: CodeTarget = { id: null, where: "last" };
  return {
    isDragging: dragged !== null,
    isOverEnd: target !== null && target.id === null,
    end: {
      onDragOver: (event: DragEvent) => over(event, end),
      onDragLeave: () => setTarget(null),
      onDrop: (event: DragEvent) => drop(event, end),
    },
    of: (row: Row): ItemDrag => {
      const { id, name } = row.code;
      return {
        handlers: {
          draggable: true,
          onDragStart: (event) => {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", name);
            setDragged(id);
          },
          onDragOver: (event) => over(event, { id, where: whereIn(event, isOpen(row)) }),
          onDragLeave: () => setTarget(null),
          onDrop: (event) => drop(event, { id, where: whereIn(event, isOpen(row)) }),
          onDragEnd: stop,
        },
        mark: target?.id === id ? target.where : null,
        isDragged: dragged === id,
      };
    },
  };
};
