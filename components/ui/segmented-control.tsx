"use client";

import { type ReactNode, useId } from "react";
import { cn } from "./cn";

interface SegmentedControlProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: ReactNode; disabled?: boolean | undefined }[];
  value: Value;
  onValueChange: (value: Value) => void;
  name?: string | undefined;
  size?: "sm" | "md" | undefined;
  className?: string | undefined;
}

/** One of two to four ways to look at the same thing. Radio buttons underneath: arrows move and choose. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  name,
  size = "md",
  className,
}: SegmentedControlProps<Value>) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn("inline-flex max-w-full rounded-md border border-line-strong bg-sunken p-0.5", className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            "relative inline-flex select-none items-center justify-center rounded-sm px-2.5 font-medium text-muted transition-colors duration-100 pointer-coarse:h-11",
            "has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-disabled:opacity-45 has-focus-visible:outline-2 has-focus-visible:outline-focus hover:text-ink",
            "forced-colors:has-checked:outline-2 forced-colors:has-checked:outline-[Highlight]",
            size === "sm" ? "h-6 text-sm" : "h-7 text-base",
          )}
        >
          <input
            type="radio"
            name={name ?? id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onValueChange(option.value)}
            className="absolute inset-0 size-full cursor-default appearance-none rounded-sm outline-none focus-visible:outline-none"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
