import { useId } from "react";
import { cn } from "./cn";

interface ProgressProps {
  label: string;
  /** Done so far; leave out when it cannot be known. */
  value?: number | undefined;
  max?: number | undefined;
  /** The state in words: "3 of 5 files read". */
  text?: string | undefined;
  className?: string | undefined;
}

/** How far something under way has come, in words and as a bar. */
export function Progress({ label, value, max = 100, text, className }: ProgressProps) {
  const id = useId();
  return (
    <div className={cn("min-w-0", className)}>
      <div className="mb-1.5 flex items-baseline justify-between gap-4 text-sm">
        <label htmlFor={id} className="text-ink">
          {label}
        </label>
        {text ? <span className="text-muted tabular-nums">{text}</span> : null}
      </div>
      <progress
        id={id}
        max={max}
        {...(value === undefined ? {} : { value })}
        aria-valuetext={text}
        className="progress block h-1.5 w-full"
      />
    </div>
  );
}
