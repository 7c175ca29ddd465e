"use client";

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";

/** How far down each thing was read, as long as the tab is open: numbers only. */
const places = new Map<string, number>();

interface PaneBodyProps {
  label: string;
  /** What is shown, as the address says it. */
  name: string;
  /** Its words are there; before, there is no place to return to. */
  isReady: boolean;
  body?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** What is read in the pane: scrolls by itself and takes the focus, so that arrows and Page keys scroll it. */
export function PaneBody({ label, name, isReady, body, children }: PaneBodyProps) {
  const own = useRef<HTMLElement>(null);
  const element = body ?? own;
  useLayoutEffect(() => {
    if (isReady && element.current) element.current.scrollTop = places.get(name) ?? 0;
  }, [isReady, name, element]);
  return (
    <section
      ref={element}
      data-pane-body
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, so it takes the focus
      tabIndex={0}
      onScroll={(event) => {
        if (isReady) places.set(name, event.currentTarget.scrollTop);
      }}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-6 outline-offset-[-2px]"
    >
      {children}
    </section>
  );
}
