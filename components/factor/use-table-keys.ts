"use client";

import type { RefObject } from "react";
import { useShortcuts } from "@/lib/client/use-shortcuts";

interface TableKeys {
  region: RefObject<HTMLElement | null>;
  threshold: { value: number; highest: number };
  onThreshold: (threshold: number) => void;
  /** Opens the cell with the judgement form at that value. */
  onJudge: (place: string, value: "yes" | "no" | "unknown") => void;
}

const cellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;

/** The cell in the next row or column that has one; the row of the outcome and empty places are passed over. */
const neighbour = (from: HTMLElement, key: string): HTMLElement | null => {
  const cell = from.closest("td");
  const row = from.closest("tr");
  if (!cell || !row) return null;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const along = key === "ArrowLeft" ? "previousElementSibling" : "nextElementSibling";
    for (let next = cell[along]; next; next = next[along]) {
      const found = next.querySelector<HTMLElement>("[data-place]");
      if (found) return found;
    }
    return null;
  }
  const rows = [...(row.closest("table")?.querySelectorAll("tr") ?? [])];
  const step = key === "ArrowUp" ? -1 : 1;
  for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
    const found = rows[at]?.children[cell.cellIndex]?.querySelector<HTMLElement>("[data-place]");
    if (found) return found;
  }
  return null;
};

/** Keys of the factor table: arrows by cell, y n u for a judgement, [ and ] for the threshold. Enter is the button's own. */
export const useTableKeys = ({ region, threshold, onThreshold, onJudge }: TableKeys): void => {
  const judge = (value: "yes" | "no" | "unknown") => (event: KeyboardEvent) => {
    const place = cellOf(event.target)?.dataset.place;
    if (place === undefined) return;
    event.preventDefault();
    onJudge(place, value);
  };
  const move = (by: number) => (event: KeyboardEvent) => {
    event.preventDefault();
    const next = threshold.value + by;
    if (next >= 1 && next <= threshold.highest) onThreshold(next);
  };
  useShortcuts(
    {
      cellMove: (event) => {
        const from = cellOf(event.target);
        if (!from) return;
        event.preventDefault();
        neighbour(from, event.key)?.focus();
      },
      cellYes: judge("yes"),
      cellNo: judge("no"),
      cellUnknown: judge("unknown"),
      thresholdDown: move(-1),
      thresholdUp: move(1),
    },
    region,
  );
};
