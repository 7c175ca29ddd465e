"use client";

import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlFrame, controlHeight } from "./control-styles";
import { useFieldControl } from "./field-context";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

interface SelectProps extends Omit<ComponentProps<"select">, "children" | "size"> {
  options: readonly SelectOption[];
  /** Shown while nothing is chosen; it cannot be chosen itself. */
  placeholder?: string | undefined;
}

/** One of a few values. The browser's own list: it works without script, by typing, and as a wheel under a finger. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  const control = useFieldControl(rest);
  const emptyStart = placeholder !== undefined && rest.value === undefined && rest.defaultValue === undefined;
  return (
    <div className={cn("relative min-w-0", className)}>
      <select
        {...rest}
        {...control}
        {...(emptyStart ? { defaultValue: "" } : {})}
        className={cn(
          controlFrame,
          controlHeight,
          "appearance-none truncate pr-8 [&>option]:bg-raised [&>option]:text-ink",
        )}
      >
        {placeholder === undefined ? null : (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-faint"
      />
    </div>
  );
}
