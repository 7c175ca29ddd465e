"use client";

import { useEffect, useRef } from "react";
import { Kbd } from "./kbd";
import { type Side, useAnchored } from "./use-anchored";

export interface TooltipPopupProps {
  id: string;
  text: string;
  keys: string | undefined;
  side: Side;
  anchor: Element;
  onClose: () => void;
}

/** The hint itself, above everything beside its element. */
export function TooltipPopup({ id, text, keys, side, anchor, onClose }: TooltipPopupProps) {
  const popup = useRef<HTMLSpanElement>(null);
  useAnchored({ open: true, anchor, popup, side, align: "center", gap: 6 });
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    // Esc closes it; any other key is the start of something else, which it must not cover.
    const onKey = (event: KeyboardEvent) => {
      if (!["Shift", "Control", "Alt", "Meta"].includes(event.key)) latest.current();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, []);
  return (
    <span
      ref={popup}
      id={id}
      role="tooltip"
      popover="manual"
      className="fixed inset-auto m-0 max-w-72 items-center gap-2 overflow-visible rounded-md border border-line bg-raised px-2 py-1 font-normal text-ink text-xs shadow-popup open:flex"
    >
      {text}
      {keys ? <Kbd keys={keys} /> : null}
    </span>
  );
}
