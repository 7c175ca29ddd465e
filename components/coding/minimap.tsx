"use client";

import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { codeHues } from "@/components/ui/code-colour";
import { minimapTicks } from "@/lib/client/coding/minimap-ticks";
import { useCoding } from "./coding-context";

const LEAST = 2;

/** The colours of the page's theme, read where they are defined. */
const coloursOf = (element: Element): readonly string[] => {
  const probe = document.createElement("i");
  element.append(probe);
  const colours = codeHues.map((hue) => {
    probe.dataset.hue = hue;
    probe.style.color = "var(--code-edge)";
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
};

/**
 * The whole interview as a strip of 14 pixels: where which code lies, and what is in the window. A press goes there. It is
 * for the eye alone; the list beside it has the same codings.
 */
export function Minimap({ root }: { root: RefObject<HTMLElement | null> }) {
  const { study, layout, focused } = useCoding();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const ticks = useMemo(() => minimapTicks(study.sections, study.texts, layout.placed), [study, layout]);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const ratio = window.devicePixelRatio;
      element.width = width * ratio;
      element.height = height * ratio;
      const pen = element.getContext("2d");
      if (!pen) return;
      pen.scale(ratio, ratio);
      const colours = coloursOf(element.parentElement ?? element);
      for (const [place, tick] of ticks.entries()) {
        const placed = layout.placed[place];
        const hue = study.looks.get(placed?.view.codeId ?? "")?.colour.hue ?? 7;
        pen.fillStyle = colours[hue] ?? "gray";
        const isFocused = placed?.id === focused?.id;
        const x = isFocused ? 0 : 3 + 3 * Math.min(placed?.lane ?? 0, 2);
        pen.fillRect(x, tick.top * height, isFocused ? width : 3, Math.max(LEAST, (tick.bottom - tick.top) * height));
      }
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "style", "data-theme"] });
    return () => {
      observer.disconnect();
      theme.disconnect();
    };
  }, [ticks, layout, study, focused]);

  useEffect(() => {
    let pending = 0;
    const follow = () => {
      window.cancelAnimationFrame(pending);
      pending = window.requestAnimationFrame(() => {
        const box = root.current?.getBoundingClientRect();
        if (!box || !frame.current || box.height === 0) return;
        const top = Math.max(0, -box.top) / box.height;
        const bottom = Math.min(box.height, window.innerHeight - box.top) / box.height;
        frame.current.style.top = `${top * 100}%`;
        frame.current.style.height = `${Math.max(0.5, (bottom - top) * 100)}%`;
      });
    };
    follow();
    window.addEventListener("scroll", follow, { passive: true });
    window.addEventListener("resize", follow);
    return () => {
      window.cancelAnimationFrame(pending);
      window.removeEventListener("scroll", follow);
      window.removeEventListener("resize", follow);
    };
  }, [root]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === "pointermove" && event.buttons === 0) return;
    const strip = event.currentTarget.getBoundingClientRect();
    const box = root.current?.getBoundingClientRect();
    if (!box) return;
    event.preventDefault();
    const part = (event.clientY - strip.top) / strip.height;
    window.scrollTo({ top: window.scrollY + box.top + part * box.height - window.innerHeight / 2 });
  };
  return (
    <div aria-hidden="true" data-no-print className="absolute inset-y-0 right-0 hidden w-3.5 lg:block">
      <div
        onPointerDown={go}
        onPointerMove={go}
        data-minimap
        className="sticky top-[calc(var(--shell-top)+2.75rem)] h-[calc(100dvh-var(--shell-top)-2.75rem)] cursor-default touch-none border-line border-l bg-sunken"
      >
        <canvas ref={canvas} className="absolute inset-0 size-full" />
        <div ref={frame} className="absolute inset-x-0 border border-control bg-ink/8" />
      </div>
    </div>
  );
}
