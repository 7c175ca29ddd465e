import type { ReactNode } from "react";
import { cn } from "./cn";

interface EmptyStateProps {
  icon?: ReactNode;
  /** One sentence: what is not there yet. */
  title: ReactNode;
  /** Why, or what comes of doing it. */
  children?: ReactNode;
  /** One act. */
  action?: ReactNode;
  /** A link to help. */
  help?: ReactNode;
  className?: string | undefined;
}

/** Nothing is here yet: one sentence, one act, help. */
export function EmptyState({ icon, title, children, action, help, className }: EmptyStateProps) {
  return (
    <div
      className={cn(
        "flex flex-col items-start gap-3 rounded-lg border border-line-strong border-dashed px-6 py-8 sm:px-10 sm:py-12",
        className,
      )}
    >
      {icon ? <div className="text-faint [&_svg]:size-6 [&_svg]:stroke-[1.5]">{icon}</div> : null}
      <div className="max-w-prose">
        <p className="font-semibold text-ink text-lg">{title}</p>
        {children ? <div className="mt-1 text-base text-muted">{children}</div> : null}
      </div>
      {action || help ? (
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          {action}
          {help}
        </div>
      ) : null}
    </div>
  );
}
