"use client";

import { useLayoutEffect, useState } from "react";

/** A size of the pane: its width beside the text in pixels, or its height below it as a share of the window in percent. */
export const paneSizes = {
  width: { least: 296, most: 720, usual: 320, step: 24, unit: "px" },
  height: { least: 25, most: 75, usual: 48, step: 5, unit: "dvh" },
} as const;

/** One of {@link paneSizes}. */
export type PaneSize = keyof typeof paneSizes;

const keyOf = (size: PaneSize, personId: string) => `tercet.pane.${size}.${personId}`;

const readKept = (size: PaneSize, personId: string): number => {
  const { least, most, usual } = paneSizes[size];
  try {
    const kept = Number(localStorage.getItem(keyOf(size, personId)) ?? Number.NaN);
    return kept >= least && kept <= most ? kept : usual;
  } catch {
    return usual;
  }
};

/**
 * A size of the pane, kept in this browser for each person: a number, nothing else. The page's grid reads it as
 * `--beside-width` and `--beside-height`.
 */
export const usePaneSize = (size: PaneSize, personId: string): [number, (value: number) => void] => {
  const [value, setValue] = useState(() => readKept(size, personId));
  const { least, most, unit } = paneSizes[size];
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(`--beside-${size}`, `${value}${unit}`);
    return () => void style.removeProperty(`--beside-${size}`);
  }, [size, value, unit]);
  const change = (wanted: number) => {
    const next = Math.round(Math.min(most, Math.max(least, wanted)));
    setValue(next);
    try {
      localStorage.setItem(keyOf(size, personId), String(next));
    } catch {
      // A browser that keeps nothing has the size until the page is left.
    }
  };
  return [value, change];
};
