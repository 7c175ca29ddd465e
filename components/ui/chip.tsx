"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

interface ChipProps {
  /** Something before the words: a swatch, a key. */
  mark?: ReactNode;
  /** With `onToggle`: is it chosen? */
  pressed?: boolean | undefined;
  onToggle?: ((pressed: boolean) => void) | undefined;
  onRemove?: (() => void) | undefined;
  removeLabel?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

const frame =
  "inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-md border px-2 text-sm leading-5 transition-colors duration-100 pointer-coarse:min-h-11";

/** A value that can be chosen (toggle) or taken away. Its words say what it is; a pressed one also has a heavier border. */
export function Chip({
  mark,
  pressed = false,
  onToggle,
  onRemove,
  removeLabel,
  disabled = false,
  className,
  children,
}: ChipProps) {
  if (onToggle) {
    return (
      <button
        type="button"
        aria-pressed={pressed}
        disabled={disabled}
        onClick={() => onToggle(!pressed)}
        className={cn(
          frame,
          pressed
            ? "border-accent bg-accent-soft font-medium text-accent inset-ring inset-ring-accent"
            : "border-line-strong bg-raised text-muted hover:bg-hover hover:text-ink",
          "disabled:opacity-45",
          className,
        )}
      >
        {mark}
        <span className="truncate">{children}</span>
      </button>
    );
  }
  return (
    <span className={cn(frame, "border-line-strong bg-raised text-ink", onRemove && "pr-0.5", className)}>
      {mark}
      <span className="truncate">{children}</span>
      {onRemove && removeLabel ? (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:text-ink pointer-coarse:size-11"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      ) : null}
    </span>
  );
}
