import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

interface ErrorStateProps {
  /** What happened. */
  title: ReactNode;
  /** What is safe ("Nothing was changed."). */
  safe: ReactNode;
  /** What to do now. */
  todo: ReactNode;
  /** A number to name when asking for help, with the word before it. */
  idLabel?: string | undefined;
  id?: string | undefined;
  actions?: ReactNode;
  /** Inside a panel instead of a page. */
  compact?: boolean | undefined;
  className?: string | undefined;
}

/** Something went wrong: what happened, what is safe, what to do, and an id. */
export function ErrorState({ title, safe, todo, idLabel, id, actions, compact = false, className }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn(
        "flex gap-3.5",
        compact ? "rounded-lg border border-negative/40 bg-negative-soft px-4 py-3" : "max-w-prose py-6",
        className,
      )}
    >
      <CircleAlert
        aria-hidden="true"
        className={cn("shrink-0 text-negative", compact ? "mt-[3px] size-4" : "mt-1 size-5")}
      />
      <div className="min-w-0">
        <p className={cn("font-semibold text-ink", compact ? "text-base" : "text-lg")}>{title}</p>
        <p className="mt-1 text-base text-muted">{safe}</p>
        <p className="text-base text-muted">{todo}</p>
        {actions ? <div className="mt-4 flex flex-wrap gap-2">{actions}</div> : null}
        {id ? (
          <p className="mt-3 text-faint text-xs">
            {idLabel} <code className="select-all font-mono">{id}</code>
          </p>
        ) : null}
      </div>
    </div>
  );
}
