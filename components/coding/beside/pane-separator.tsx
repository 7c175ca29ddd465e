"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent } from "react";
import { cn } from "@/components/ui/cn";
import { type PaneSize, paneSizes, usePaneSize } from "./use-pane-size";

const looks = {
  width: "inset-y-0 -left-1.5 w-6 cursor-col-resize before:inset-y-0 before:left-1 before:w-1 max-lg:hidden",
  height:
    "inset-x-0 -top-1.5 h-6 cursor-row-resize before:top-2.5 before:left-1/2 before:h-1 before:w-10 before:-ml-5 before:bg-line-strong lg:hidden",
} as const;

/** The edge between the text and the pane: drawn with a pointer or a finger, moved with the arrow keys, Home and End. */
export function PaneSeparator({ size, personId }: { size: PaneSize; personId: string }) {
  const t = useTranslations("coding.beside");
  const [value, change] = usePaneSize(size, personId);
  const { least, most, usual, step } = paneSizes[size];
  const isWidth = size === "width";
  const press = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      [isWidth ? "ArrowLeft" : "ArrowUp"]: value + step,
      [isWidth ? "ArrowRight" : "ArrowDown"]: value - step,
      Home: least,
      End: most,
      Enter: usual,
    };
    const next = moves[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    change(next);
  };
  const drag = (event: PointerEvent) => {
    if (event.buttons === 0 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { right, bottom } = event.currentTarget.parentElement?.getBoundingClientRect() ?? { right: 0, bottom: 0 };
    change(isWidth ? right - event.clientX : ((bottom - event.clientY) / window.innerHeight) * 100);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that is moved is a separator with a value, which hr cannot be
    <div
      role="separator"
      tabIndex={0}
      aria-orientation={isWidth ? "vertical" : "horizontal"}
      aria-label={t(isWidth ? "width" : "height")}
      aria-controls="side-pane"
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={t(isWidth ? "pixels" : "percent", { value })}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerMove={drag}
      onDoubleClick={() => change(usual)}
      className={cn(
        "absolute z-1 touch-none select-none outline-none before:absolute before:rounded-full before:content-['']",
        "hover:before:bg-accent focus-visible:before:bg-focus focus-visible:before:outline-2 focus-visible:before:outline-focus active:before:bg-accent",
        looks[size],
      )}
    />
  );
}
