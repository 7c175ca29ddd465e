"use client";

import { cn } from "@/components/ui/cn";
import { controlFrame } from "@/components/ui/control-styles";

interface NumberFieldProps {
  label: string;
  value: number;
  onValueChange: (value: number) => void;
  min?: number | undefined;
  max?: number | undefined;
  disabled?: boolean | undefined;
  invalid?: boolean | undefined;
  name?: string | undefined;
}

/** A whole number inside a sentence. What is not a number leaves the last one in force. */
export function NumberField({ label, value, onValueChange, min, max, disabled, invalid, name }: NumberFieldProps) {
  return (
    <span className="mx-1 inline-block w-18">
      <input
        type="number"
        inputMode="numeric"
        step={1}
        name={name}
        aria-label={label}
        aria-invalid={invalid || undefined}
        min={min}
        max={max}
        disabled={disabled}
        value={Number.isNaN(value) ? "" : value}
        onChange={(event) => onValueChange(event.currentTarget.valueAsNumber)}
        className={cn(controlFrame, "h-8 px-2 text-center font-semibold tabular-nums pointer-coarse:h-11")}
      />
    </span>
  );
}
