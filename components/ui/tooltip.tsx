"use client";

import { cloneElement, type HTMLAttributes, type ReactElement, useEffect, useId, useRef, useState } from "react";
import { Kbd } from "./kbd";
import { type Side, useAnchored } from "./use-anchored";

interface TooltipProps {
  text: string;
  keys?: string | undefined;
  side?: Side | undefined;
  /** The text is the name of the element already (an icon button) and is not spoken twice. */
  isName?: boolean | undefined;
  /** One element that can take focus. */
  children: ReactElement<HTMLAttributes<HTMLElement>>;
}

/** A short hint on hover and focus; Esc closes it, the pointer may rest on it. Never the only place of an information. */
export function Tooltip({ text, keys, side = "bottom", isName = false, children }: TooltipProps) {
  const id = useId();
  const popup = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const open = anchor !== null;
  useAnchored({ open, anchor, popup, side, align: "center", gap: 6 });

  const later = (next: Element | null, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAnchor(next), delay);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && setAnchor(null);
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches pointer and focus of the one element inside
    <span
      className="contents"
      onPointerEnter={(event) => event.pointerType === "mouse" && later(event.currentTarget.firstElementChild, 400)}
      onPointerLeave={() => later(null, 120)}
      onPointerDown={() => later(null, 0)}
      onFocus={(event) => event.target.matches(":focus-visible") && later(event.currentTarget.firstElementChild, 0)}
      onBlur={() => later(null, 0)}
    >
      {cloneElement(children, isName || !open ? {} : { "aria-describedby": id })}
      {open ? (
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
      ) : null}
    </span>
  );
}
