"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "role"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** On or off with effect at once. For a choice that waits for "Save" use a checkbox. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  const hintId = useId();
  return (
    <label
      className={cn(
        "group flex min-h-6 items-start gap-3 pointer-coarse:min-h-11 pointer-coarse:items-center",
        className,
      )}
    >
      <input
        {...rest}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own checked state
        role="switch"
        aria-describedby={hint ? hintId : rest["aria-describedby"]}
        className="relative mt-0.5 h-[18px] w-8 shrink-0 appearance-none rounded-full border border-control bg-sunken transition-colors duration-150 before:absolute before:top-1/2 before:left-[2px] before:size-3 before:-translate-y-1/2 before:rounded-full before:bg-control before:transition-transform before:duration-150 before:ease-out checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-on-accent disabled:opacity-45 forced-colors:appearance-auto"
      />
      <span className="min-w-0">
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
