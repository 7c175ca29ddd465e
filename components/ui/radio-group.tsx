"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
}

interface RadioGroupProps<Value extends string> {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  name?: string | undefined;
  options: readonly RadioOption<Value>[];
  value?: Value | null | undefined;
  defaultValue?: Value | undefined;
  onValueChange?: ((value: Value) => void) | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The heading is spoken and not shown. */
  hideLegend?: boolean | undefined;
  /** Options beside each other when there is room. */
  inline?: boolean | undefined;
  className?: string | undefined;
}

/** Exactly one of a few choices, all visible. Arrows move, the browser's own radio buttons underneath. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const {
    legend,
    hint,
    error,
    name,
    options,
    value,
    defaultValue,
    onValueChange,
    required,
    disabled,
    hideLegend = false,
    inline = false,
    className,
  } = props;
  const id = useId();
  const isControlled = value !== undefined;
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset disabled={disabled} aria-describedby={describedBy} className={cn("m-0 min-w-0 border-0 p-0", className)}>
      <legend className={hideLegend ? "sr-only" : "mb-1 p-0 font-medium text-ink text-sm"}>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mb-2 text-muted text-sm">
          {hint}
        </p>
      ) : null}
      <div className={cn("flex gap-y-1.5", inline ? "flex-row flex-wrap gap-x-5" : "flex-col")}>
        {options.map((option) => (
          <label
            key={option.value}
            className="group flex min-h-6 items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center"
          >
            <input
              type="radio"
              name={name ?? id}
              value={option.value}
              required={required}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              aria-invalid={error ? true : undefined}
              {...(isControlled
                ? { checked: value === option.value }
                : { defaultChecked: defaultValue === option.value })}
              onChange={() => onValueChange?.(option.value)}
              className="mt-[3px] size-4 shrink-0 appearance-none rounded-full border border-control bg-surface transition-[border-width,border-color] duration-100 checked:border-[5px] checked:border-accent disabled:border-line-strong disabled:bg-sunken group-hover:enabled:not-checked:border-muted forced-colors:appearance-auto pointer-coarse:mt-0 pointer-coarse:size-5"
            />
            <span className="min-w-0">
              <span className="text-base text-ink group-has-disabled:text-faint">{option.label}</span>
              {option.hint ? (
                <span id={`${id}-${option.value}-hint`} className="block text-muted text-sm">
                  {option.hint}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      <div aria-live="polite" className="empty:hidden">
        {error ? (
          <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-negative text-sm">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            <span>{error}</span>
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}
