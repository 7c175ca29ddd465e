"use client";

import { type RefObject, useLayoutEffect } from "react";

export type Side = "top" | "right" | "bottom" | "left";
export type Align = "start" | "center" | "end";

interface Anchored {
  open: boolean;
  anchor: Element | null;
  /** An element with popover="manual": it lies above everything and nothing cuts it off. */
  popup: RefObject<HTMLElement | null>;
  side: Side;
  align: Align;
  gap: number;
  /** At least as wide as the anchor, and not taller than a list should be. */
  isAsWide?: boolean;
}

const EDGE = 8;
const LIST = 320;
const opposite: Record<Side, Side> = { top: "bottom", bottom: "top", left: "right", right: "left" };

const room = (side: Side, rect: DOMRect): number =>
  ({ top: rect.top, bottom: innerHeight - rect.bottom, left: rect.left, right: innerWidth - rect.right })[side] - EDGE;

/** Along the edge: start, centre or end of the anchor, kept inside the window. */
const along = (align: Align, from: number, to: number, size: number, limit: number): number => {
  const wanted = { start: from, center: (from + to - size) / 2, end: to - size }[align];
  return Math.max(EDGE, Math.min(wanted, limit - size - EDGE));
};

const place = (popup: HTMLElement, rect: DOMRect, { side, align, gap, isAsWide = false }: Anchored): void => {
  popup.style.maxHeight = isAsWide ? `${LIST}px` : "";
  if (isAsWide) popup.style.width = `${Math.max(rect.width, 224)}px`;
  const { offsetWidth: width, offsetHeight: height } = popup;
  const needed = (side === "top" || side === "bottom" ? height : width) + gap;
  const chosen = room(side, rect) < needed && room(opposite[side], rect) > room(side, rect) ? opposite[side] : side;
  const isVertical = chosen === "top" || chosen === "bottom";
  const tall = Math.min(height, isVertical ? room(chosen, rect) - gap : innerHeight - 2 * EDGE);
  const left = isVertical
    ? along(align, rect.left, rect.right, width, innerWidth)
    : chosen === "left"
      ? rect.left - width - gap
      : rect.right + gap;
  const top = isVertical
    ? chosen === "top"
      ? rect.top - tall - gap
      : rect.bottom + gap
    : along(align, rect.top, rect.bottom, tall, innerHeight);
  popup.style.left = `${Math.round(left)}px`;
  popup.style.top = `${Math.round(top)}px`;
  popup.style.maxHeight = `${Math.floor(tall)}px`;
};

/** Shows a popup beside its anchor and keeps it there; turns it to the other side when there is no room. */
export const useAnchored = (anchored: Anchored): void => {
  const { open, anchor, popup, side, align, gap, isAsWide = false } = anchored;
  useLayoutEffect(() => {
    const element = popup.current;
    if (!open || !anchor || !element) return;
    const update = () =>
      place(element, anchor.getBoundingClientRect(), { open, anchor, popup, side, align, gap, isAsWide });
    if (!element.matches(":popover-open")) element.showPopover();
    update();
    window.addEventListener("scroll", update, { capture: true, passive: true });
    window.addEventListener("resize", update);
    return () => {
      window.removeEventListener("scroll", update, { capture: true });
      window.removeEventListener("resize", update);
    };
  }, [open, anchor, popup, side, align, gap, isAsWide]);
};
