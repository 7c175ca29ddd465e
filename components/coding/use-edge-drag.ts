"use client";

import { type RefObject, useEffect } from "react";
import { offsetAtPoint } from "@/lib/client/transcript/point-offset";
import { snapPassage } from "@/lib/client/transcript/snap-passage";
import type { Coding } from "./coding-context";
import type { AdjustActs } from "./use-adjust";

/** Dragging a handle of the focused coding moves its edge by words, with Alt by characters; Esc puts it back. */
export const useEdgeDrag = (root: RefObject<HTMLElement | null>, now: RefObject<Coding>, adjust: AdjustActs): void => {
  useEffect(() => {
    let isDragging = false;
    let frame = 0;
    const handleOf = (event: Event): Element | null =>
      event.target instanceof Element ? event.target.closest("[data-edge]") : null;
    const down = (event: PointerEvent) => {
      const edge = handleOf(event)?.getAttribute("data-edge");
      if ((edge !== "start" && edge !== "end") || event.button !== 0) return;
      // The drag is not a selection.
      event.preventDefault();
      event.stopPropagation();
      isDragging = true;
      if (now.current.adjusting) adjust.chooseEdge(edge);
      else adjust.begin(edge);
    };
    const stopSelecting = (event: MouseEvent) => {
      if (handleOf(event)) event.preventDefault();
    };
    const move = (event: PointerEvent) => {
      if (!isDragging) return;
      event.preventDefault();
      const { clientX, clientY, altKey } = event;
      window.cancelAnimationFrame(frame);
      frame = window.requestAnimationFrame(() => {
        const { adjusting, study } = now.current;
        const at = root.current && offsetAtPoint(clientX, clientY, root.current);
        if (!adjusting || at === null) return;
        const { span, edge } = adjusting;
        const wanted = edge === "start" ? { start: at, end: span.end } : { start: span.start, end: at };
        if (wanted.start >= wanted.end) return;
        const snapped = snapPassage(study.indexed.text, wanted, altKey ? study.characters : study.words);
        if (!snapped) return;
        const next = edge === "start" ? { ...span, start: snapped.start } : { ...span, end: snapped.end };
        if (next.start < next.end && (next.start !== span.start || next.end !== span.end)) adjust.place(next);
      });
    };
    const up = (event: PointerEvent) => {
      if (!isDragging) return;
      isDragging = false;
      event.stopPropagation();
      window.requestAnimationFrame(() => adjust.keep());
    };
    const lose = () => {
      if (isDragging) adjust.restore();
      isDragging = false;
    };
    document.addEventListener("pointerdown", down, { capture: true });
    document.addEventListener("mousedown", stopSelecting, { capture: true });
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", up, { capture: true });
    document.addEventListener("pointercancel", lose);
    return () => {
      window.cancelAnimationFrame(frame);
      document.removeEventListener("pointerdown", down, { capture: true });
      document.removeEventListener("mousedown", stopSelecting, { capture: true });
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", up, { capture: true });
      document.removeEventListener("pointercancel", lose);
    };
  }, [root, now, adjust]);
};
