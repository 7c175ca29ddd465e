import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const looks = {
  info: { icon: Info, look: "border-line-strong bg-sunken", tint: "text-muted" },
  good: { icon: CircleCheck, look: "border-positive/40 bg-positive-soft", tint: "text-positive" },
  warn: { icon: TriangleAlert, look: "border-warn/40 bg-warn-soft", tint: "text-warn" },
  problem: { icon: CircleAlert, look: "border-negative/40 bg-negative-soft", tint: "text-negative" },
} as const;

interface CalloutProps {
  tone?: keyof typeof looks | undefined;
  title?: ReactNode;
  /** Buttons or links, below the text. */
  actions?: ReactNode;
  /** Announce it when it appears. */
  live?: boolean | undefined;
  className?: string | undefined;
  children?: ReactNode;
}

/** Something to know before going on, beside the thing that it is about. */
export function Callout({ tone = "info", title, actions, live = false, className, children }: CalloutProps) {
  const { icon: Icon, look, tint } = looks[tone];
  return (
    <div
      role={live ? (tone === "problem" ? "alert" : "status") : undefined}
      className={cn("flex gap-3 rounded-lg border px-4 py-3", look, className)}
    >
      <Icon aria-hidden="true" className={cn("mt-[3px] size-4 shrink-0", tint)} />
      <div className="min-w-0 flex-1 text-base">
        {title ? <p className="font-medium text-ink">{title}</p> : null}
        {children ? <div className="text-muted">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
