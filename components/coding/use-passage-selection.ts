"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";
import { drawHighlight } from "@/lib/client/highlight-layer";
import { isInTranslation, offsetOfPoint } from "@/lib/client/transcript/dom-offset";
import type { PassageStore } from "@/lib/client/transcript/passage-store";
import { sentenceAt, turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import { snapPassage } from "@/lib/client/transcript/snap-passage";
import type { Span } from "@/lib/client/transcript/span";
import { rangeOf, rangesOf } from "./ranges";
import type { ChosenText } from "./study";

/** Quiet after which a finger's or a reader's selection counts as made. */
const QUIET_MS = 100;

const readSelection = (root: Element): Span | null => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  if (isInTranslation(range.startContainer) || isInTranslation(range.endContainer)) return null;
  const start = offsetOfPoint(range.startContainer, range.startOffset, root, "start");
  const end = offsetOfPoint(range.endContainer, range.endOffset, root, "end");
  return start === null || end === null || end <= start ? null : { start, end };
};

/** Double click: word (the browser's own); triple: sentence; four times: turn. */
const widen = (study: ChosenText, span: Span, clicks: number): Span => {
  if (clicks === 3) return sentenceAt(study.cursorText, span.start) ?? span;
  if (clicks >= 4) return study.texts[turnIndexAt(study.texts, span.start)] ?? span;
  return span;
};

const select = (range: Range): void => {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
};

/**
 * Keeps the chosen passage as offsets: reads it from the browser's selection when the pointer is let go, draws it as a
 * highlight, and puts the browser's selection back after the text was redrawn.
 * @param onPoint a click without a selection: the element that was hit
 * @param drawn changes whenever the text was redrawn
 */
export const usePassageSelection = (
  root: RefObject<HTMLElement | null>,
  study: ChosenText,
  store: PassageStore,
  onPoint: (target: Element, event: MouseEvent) => void,
  drawn: unknown,
): void => {
  useEffect(() => {
    let began = false;
    let pointer = "mouse";
    let quiet: number | undefined;
    const take = (by: "pointer" | "touch", clicks: number, isExact: boolean): boolean => {
      const selected = root.current && readSelection(root.current);
      const meant = selected && widen(study, selected, clicks);
      const span = meant && snapPassage(study.indexed.text, meant, isExact ? study.characters : study.words);
      if (!span) return false;
      store.set({ ...span, by, cursor: null });
      return true;
    };
    const down = (event: PointerEvent) => {
      pointer = event.pointerType;
      began = event.target instanceof Node && (root.current?.contains(event.target) ?? false);
    };
    const up = (event: MouseEvent) => {
      if (!began || event.button !== 0 || pointer === "touch") return;
      began = false;
      if (take("pointer", event.detail, event.altKey)) return;
      if (event.target instanceof Element && root.current?.contains(event.target)) onPoint(event.target, event);
    };
    const tap = (event: MouseEvent) => {
      if (pointer !== "touch" || !(event.target instanceof Element) || !root.current?.contains(event.target)) return;
      if (document.getSelection()?.isCollapsed) onPoint(event.target, event);
    };
    const settle = () => {
      window.clearTimeout(quiet);
      if (pointer === "touch") quiet = window.setTimeout(() => take("touch", 1, false), QUIET_MS);
    };
    document.addEventListener("pointerdown", down);
    document.addEventListener("mouseup", up);
    document.addEventListener("click", tap);
    document.addEventListener("selectionchange", settle);
    return () => {
      window.clearTimeout(quiet);
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("mouseup", up);
      document.removeEventListener("click", tap);
      document.removeEventListener("selectionchange", settle);
    };
  }, [root, study, store, onPoint]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: redrawn text loses both layers, so they are drawn again after each commit
  useLayoutEffect(() => {
    const draw = () => {
      const chosen = store.get();
      const range = chosen && rangeOf(study, chosen);
      root.current?.toggleAttribute("data-passage", range !== null);
      drawHighlight("tercet-passage", chosen ? rangesOf(study, chosen) : []);
      const isTyping = document.activeElement?.matches("input, textarea, select") ?? false;
      if (range && chosen?.by === "pointer" && !isTyping) select(range);
      else if (!range && !isTyping && root.current && readSelection(root.current))
        document.getSelection()?.removeAllRanges();
    };
    draw();
    return store.subscribe(draw);
  }, [root, study, store, drawn]);

  useEffect(() => () => drawHighlight("tercet-passage", []), []);
};
