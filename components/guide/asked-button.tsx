"use client";

import type { KeyboardEvent } from "react";
import { type AskedMark as Mark, nextMark } from "@/lib/client/guide/asked-grid";
import { AskedMark } from "./asked-mark";

interface AskedButtonProps {
  place: { row: number; column: number };
  mark: Mark;
  label: string;
  isInTabOrder: boolean;
  /** The person's consent is in force and the reader may record. */
  isOpen: boolean;
  onSet: (mark: Mark) => void;
  onGo: (row: number, column: number) => void;
}

const letters: Readonly<Record<string, Mark>> = {
  a: "asked",
  s: "skipped",
  d: "declined",
  n: "notAsked",
  Delete: null,
  Backspace: null,
};

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One cell of the grid: a press goes through the marks, a letter sets one. */
export function AskedButton({ place, mark, label, isInTabOrder, isOpen, onSet, onGo }: AskedButtonProps) {
  const { row, column } = place;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const letter = letters[event.key];
    if (step) onGo(row + step[0], column + step[1]);
    else if (event.key === "Home") onGo(row, 0);
    else if (event.key === "End") onGo(row, Number.MAX_SAFE_INTEGER);
    else if (letter !== undefined) onSet(letter);
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      data-cell={`${row}:${column}`}
      aria-label={label}
      aria-disabled={!isOpen}
      tabIndex={isInTabOrder ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={() => {
        onGo(row, column);
        if (isOpen) onSet(nextMark(mark));
      }}
      className="flex h-full min-h-16 w-full items-center justify-center hover:bg-hover focus-visible:-outline-offset-2 aria-disabled:cursor-not-allowed aria-disabled:bg-sunken"
    >
      <AskedMark mark={mark} />
    </button>
  );
}
