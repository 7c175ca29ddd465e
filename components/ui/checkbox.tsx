"use client";

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "./cn";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "ref"> {
  label: ReactNode;
  hint?: ReactNode;
  /** Some of what it stands for is chosen, not all. */
  indeterminate?: boolean | undefined;
  /** The label is spoken and not shown (a column of checkboxes). */
  hideLabel?: boolean | undefined;
}

/** A choice that can be on or off by itself. The whole line is the target. */
export function Checkbox({ label, hint, indeterminate = false, hideLabel = false, className, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  const hintId = useId();
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label
      className={cn(
        "group flex min-h-6 items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center",
        className,
      )}
    >
      <span className="relative mt-[3px] flex size-4 shrink-0 pointer-coarse:mt-0 pointer-coarse:size-5">
        <input
          {...rest}
          ref={box}
          type="checkbox"
          aria-describedby={hint ? hintId : rest["aria-describedby"]}
          className="peer size-full appearance-none rounded-sm border border-control bg-surface transition-colors duration-100 checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:border-line-strong disabled:bg-sunken disabled:checked:bg-faint group-hover:enabled:border-muted forced-colors:appearance-auto"
        />
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="pointer-events-none absolute inset-0 hidden size-full stroke-on-accent peer-checked:block peer-indeterminate:hidden forced-colors:hidden"
        >
          <path d="M4 8.4 6.8 11 12 5.2" fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="pointer-events-none absolute inset-0 hidden size-full stroke-on-accent peer-indeterminate:block forced-colors:hidden"
        >
          <path d="M4.5 8h7" fill="none" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </span>
      <span className={hideLabel ? "sr-only" : "min-w-0"}>
        <span className="text-base text-ink group-has-disabled:text-faint">{label}</span>
        {hint ? (
          <span id={hintId} className="block text-muted text-sm">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
