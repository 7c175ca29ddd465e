"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";

interface PointerPanelProps {
  label: string;
  at: { x: number; y: number };
  onClose: () => void;
  className?: string | undefined;
  children: ReactNode;
}

const WIDTH = 320;
const EDGE = 8;

/**
 * A small list at the pointer. Not a modal: a press elsewhere or Esc closes it, the first button has the focus and the
 * focus goes back to where it was.
 */
export function PointerPanel({ label, at, onClose, className, children }: PointerPanelProps) {
  const element = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const before = document.activeElement;
    const panel = element.current;
    panel?.querySelector("button")?.focus({ preventScroll: true });
    const press = (event: PointerEvent) => {
      if (!(event.target instanceof Node && panel?.contains(event.target))) close.current();
    };
    document.addEventListener("pointerdown", press);
    return () => {
      document.removeEventListener("pointerdown", press);
      if (before instanceof HTMLElement && panel?.contains(document.activeElement))
        before.focus({ preventScroll: true });
    };
  }, []);
  const left = typeof window === "undefined" ? at.x : Math.max(EDGE, Math.min(at.x, window.innerWidth - WIDTH - EDGE));
  const isLow = typeof window !== "undefined" && at.y > window.innerHeight * 0.6;
  return (
    <section
      ref={element}
      aria-label={label}
      data-no-print
      style={{ left, ...(isLow ? { bottom: window.innerHeight - at.y + EDGE } : { top: at.y + EDGE }) }}
      className={cn(
        "fixed z-(--z-popup) w-80 max-w-[calc(100vw-1rem)] rounded-lg border border-line bg-raised p-1 shadow-popup",
        className,
      )}
    >
      {children}
    </section>
  );
}
