"use client";

import { useCallback, useState } from "react";
import { type CodingFilter, readFilter } from "@/lib/client/coding/coding-filter";
import { readSidePane, type SidePane } from "@/lib/client/coding/side-pane";

/** How the codings are shown; all of it is in the address. */
export interface CodingScreenView {
  readonly filter: CodingFilter;
  /** How much is coded where, instead of one bar per coding. */
  readonly isDense: boolean;
  /** Order of the list: as the text goes, or code by code. */
  readonly order: "text" | "code";
  /** What stands beside the text. */
  readonly beside: SidePane | null;
  /** The original, its translation, or both, turn by turn. */
  readonly text: "original" | "translation" | "both";
}

const textOf = (value: string | null): CodingScreenView["text"] =>
  value === "translation" || value === "both" ? value : "original";

const readView = (address: URLSearchParams): CodingScreenView => ({
  filter: readFilter(address),
  isDense: address.get("density") === "1",
  order: address.get("order") === "code" ? "code" : "text",
  beside: readSidePane(address.get("beside")),
  text: textOf(address.get("text")),
});

/**
 * The view as the address says it, and the way to change it.
 * @param query the query of the address with which the page was opened
 */
export const useView = (query: string): [CodingScreenView, (change: Partial<CodingScreenView>) => void] => {
  const [view, setView] = useState(() => readView(new URLSearchParams(query)));
  const change = useCallback((part: Partial<CodingScreenView>) => {
    setView((before) => {
      const next = { ...before, ...part };
      // After the frame: the router goes over its whole tree for each change of the address.
      window.setTimeout(() => void import("./write-view").then(({ writeView }) => writeView(next)), 0);
      return next;
    });
  }, []);
  return [view, change];
};
