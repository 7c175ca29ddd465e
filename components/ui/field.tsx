"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { FieldContext } from "./field-context";

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do, in one sentence. */
  error?: ReactNode;
  /** The word that marks an optional field ("optional"). Most fields are required and carry no mark. */
  optionalMark?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The label is spoken and not shown. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
  /** One control of components/ui: Input, Textarea, Select, Slider, FileDrop … */
  children: ReactNode;
}

/** One labelled control with its hint and its error, tied together for assistive technology. */
export function Field({
  label,
  hint,
  error,
  optionalMark,
  required = false,
  disabled = false,
  hideLabel = false,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== "" && error !== false;
  const describedBy = [hint ? `${id}-hint` : "", hasError ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext value={{ id, describedBy, invalid: hasError, required, disabled }}>
      <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
        <label
          htmlFor={id}
          className={hideLabel ? "sr-only" : "flex items-baseline gap-2 font-medium text-ink text-sm"}
        >
          {label}
          {optionalMark ? <span className="font-normal text-faint text-xs">{optionalMark}</span> : null}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="-mt-1 text-muted text-sm">
            {hint}
          </p>
        ) : null}
        {children}
        {/* The region is always there, so that an error that arrives later is announced. */}
        <div aria-live="polite" className="empty:hidden">
          {hasError ? (
            <p id={`${id}-error`} className="flex items-start gap-1.5 text-negative text-sm">
              <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span>{error}</span>
            </p>
          ) : null}
        </div>
      </div>
    </FieldContext>
  );
}
