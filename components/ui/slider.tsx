"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

interface SliderProps extends Omit<ComponentProps<"input">, "type" | "value" | "min" | "max" | "step" | "onChange"> {
  min: number;
  max: number;
  step?: number | undefined;
  value?: number | undefined;
  onValueChange?: ((value: number) => void) | undefined;
  /** The value in words, spoken in place of the bare number ("at least 3 of 7"). */
  valueText?: string | undefined;
  /** Print each step below the track; for short scales. */
  showSteps?: boolean | undefined;
  /** Steps at which something changes get a mark. */
  marks?: readonly number[] | undefined;
}

/** A number on a short scale: arrows, Home and End, Page keys, dragging, or a click on a step. */
export function Slider({
  min,
  max,
  step = 1,
  value,
  onValueChange,
  valueText,
  showSteps = false,
  marks = [],
  className,
  ...rest
}: SliderProps) {
  const control = useFieldControl(rest);
  const steps = showSteps
    ? Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, place) => min + place * step)
    : [];
  return (
    <div className={cn("min-w-0", className)}>
      <input
        {...rest}
        {...control}
        required={undefined}
        type="range"
        min={min}
        max={max}
        step={step}
        {...(value === undefined ? {} : { value })}
        aria-valuetext={valueText}
        onChange={(event) => onValueChange?.(event.currentTarget.valueAsNumber)}
        className="slider w-full"
      />
      {showSteps ? (
        // The thumb's centre runs from 8 px to 100 % - 8 px; the outer columns are centred there.
        <div aria-hidden="true" className="flex justify-between text-2xs tabular-nums">
          {steps.map((at) => (
            <button
              key={at}
              type="button"
              tabIndex={-1}
              disabled={control.disabled}
              onClick={() => onValueChange?.(at)}
              className={cn(
                "flex w-4 pointer-coarse:w-6 flex-col items-center gap-0.5 rounded-sm hover:text-ink",
                at === value ? "font-semibold text-ink" : "text-faint",
              )}
            >
              <span className={cn("h-1", marks.includes(at) ? "w-1 rounded-full bg-accent" : "w-px bg-line-strong")} />
              {at}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
