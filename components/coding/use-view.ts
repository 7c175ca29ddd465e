"use client";

import { useCallback, useState } from "react";
import { readFilter } from "@/lib/client/coding/coding-filter";
import { readSidePane } from "@/lib/client/coding/side-pane";
import type { CodingScreenView } from "./screen-view";

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
