"use client";

import type { RefObject } from "react";
import { useShortcuts } from "@/lib/client/use-shortcuts";

/**
 * Arrows, j and k move through a list: its entries carry `data-list-item`, Enter is the entry's own.
 * Inside a field they belong to the field.
 */
export const useListKeys = (list: RefObject<HTMLElement | null>): void => {
  useShortcuts({
    listMove: (event) => {
      const at = event.target;
      if (!(at instanceof Element) || at.closest("[role=menu], [role=tree], [role=grid], [role=radiogroup]")) return;
      const items = [...(list.current?.querySelectorAll<HTMLElement>("[data-list-item]") ?? [])];
      const isDown = event.key === "ArrowDown" || event.key === "j";
      const here = items.findIndex((item) => item === at || item.closest("[data-list-row]")?.contains(at));
      // From outside the list the arrows still scroll the page; j and k enter it.
      if (here < 0 && event.key.startsWith("Arrow")) return;
      const next = here < 0 ? 0 : here + (isDown ? 1 : -1);
      const item = items[Math.max(0, Math.min(items.length - 1, next))];
      if (!item) return;
      event.preventDefault();
      item.focus();
    },
  });
};
