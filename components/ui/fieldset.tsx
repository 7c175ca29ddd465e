import type { ReactNode } from "react";
import { cn } from "./cn";

interface FieldsetProps {
  legend: ReactNode;
  hint?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** Fields that belong together, with a heading that is spoken before each of them. */
export function Fieldset({ legend, hint, className, children }: FieldsetProps) {
  return (
    <fieldset className={cn("m-0 min-w-0 border-0 p-0", className)}>
      <legend className="mb-1 p-0 font-semibold text-base text-ink">{legend}</legend>
      {hint ? <p className="mb-3 max-w-prose text-muted text-sm">{hint}</p> : null}
      <div className="flex flex-col gap-3">{children}</div>
    </fieldset>
  );
}
