import type { ReactNode } from "react";
import { cn } from "./cn";

interface PageHeaderProps {
  title: ReactNode;
  /** One or two sentences with the numbers that matter. */
  lead?: ReactNode;
  /** Badges beside the title. */
  marks?: ReactNode;
  /** Acts of this page; the main one last. */
  actions?: ReactNode;
  className?: string | undefined;
}

/** The heading of a page. It takes the focus after navigation, so that a screen reader says where one is. */
export function PageHeader({ title, lead, marks, actions, className }: PageHeaderProps) {
  return (
    <header className={cn("mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3", className)}>
      <div className="min-w-0 max-w-prose">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 data-page-heading tabIndex={-1} className="text-2xl">
            {title}
          </h1>
          {marks}
        </div>
        {lead ? <div className="mt-1.5 text-base text-muted">{lead}</div> : null}
      </div>
      {actions ? (
        <div data-no-print className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
