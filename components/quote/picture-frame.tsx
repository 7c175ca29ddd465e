"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { type MarkKey, markKeys, stepBetweenMarks } from "@/lib/domain/coding/step-between-marks";

interface PictureFrameProps {
  /** What the picture shows; spoken first. */
  label: string;
  /** How it is read. */
  legend: ReactNode;
  width: number;
  height: number;
  children: ReactNode;
}

const isMarkKey = (key: string): key is MarkKey => markKeys.some((one) => one === key);

/** Moves between the marks of a picture; Tab leads to the one that was left last, and out again. */
const step = (event: KeyboardEvent<SVGSVGElement>) => {
  const marks = [...event.currentTarget.querySelectorAll<SVGElement>("[data-mark]")];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  if (at < 0 || !isMarkKey(event.key)) return;
  event.preventDefault();
  const places = marks.map(({ dataset }) => ({ row: Number(dataset.row), column: Number(dataset.column) }));
  marks[stepBetweenMarks(places, at, event.key)]?.focus();
};

/** Keeps one mark in the order of Tab: the one that has the focus. */
const hold = (svg: SVGSVGElement, target: EventTarget) => {
  for (const mark of svg.querySelectorAll("[data-mark]")) mark.setAttribute("tabindex", mark === target ? "0" : "-1");
};

/** A picture in a frame that scrolls sideways. Its marks are links to the quotes behind them; arrows move between them. */
export function PictureFrame({ label, legend, width, height, children }: PictureFrameProps) {
  return (
    <figure className="m-0">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
        className="relative overflow-x-auto rounded-lg border border-line bg-surface p-3"
      >
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the frame around it says what it shows */}
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className="block text-ink text-sm"
          onKeyDown={step}
          onFocus={(event) => hold(event.currentTarget, event.target)}
        >
          {children}
        </svg>
      </section>
      <figcaption className="mt-2 text-faint text-sm">{legend}</figcaption>
    </figure>
  );
}
