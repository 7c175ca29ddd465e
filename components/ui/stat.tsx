import type { ReactNode } from "react";
import { cn } from "./cn";

interface StatProps {
  label: ReactNode;
  /** The number, as text: "5 of 7". */
  value: ReactNode;
  note?: ReactNode;
  className?: string | undefined;
}

/** A number with what it counts. Several stand in a `<dl>`. */
export function Stat({ label, value, note, className }: StatProps) {
  return (
    <div className={cn("flex min-w-0 flex-col", className)}>
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="m-0 font-semibold text-ink text-xl tabular-nums tracking-tight">{value}</dd>
      {note ? <dd className="m-0 text-faint text-xs">{note}</dd> : null}
    </div>
  );
}
