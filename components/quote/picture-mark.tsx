"use client";

import type { MouseEvent, ReactNode } from "react";

interface PictureMarkProps {
  href: string;
  /** What stands here, in words. */
  label: string;
  row: number;
  column: number;
  /** The one that Tab leads to first. */
  isEntry: boolean;
  /** The place that answers to a hand; at least 24 by 24. */
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  onOpen?: (() => void) | undefined;
  children: ReactNode;
}

/** A mark of a picture: a link to the quotes behind it. */
export function PictureMark({ href, label, row, column, isEntry, place, onOpen, children }: PictureMarkProps) {
  const open = (event: MouseEvent) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a
      data-mark
      data-row={row}
      data-column={column}
      tabIndex={isEntry ? 0 : -1}
      href={href}
      aria-label={label}
      onClick={open}
      className="group/mark rounded-sm outline-offset-[-2px] focus-visible:outline-2 focus-visible:outline-focus"
    >
      <title>{label}</title>
      <rect
        {...place}
        rx={4}
        className="fill-transparent group-hover/mark:fill-hover group-focus-visible/mark:fill-hover"
      />
      {children}
    </a>
  );
}
