import { LockKeyhole } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

interface NoPermissionStateProps {
  /** What cannot be done here. */
  title: ReactNode;
  /** Who can, or why not ("The consent record of interviewee 4 does not allow quotation."). */
  children?: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
}

/** A part of a page that this person may not see or change, with the reason. Whole pages answer "not found" instead. */
export function NoPermissionState({ title, children, action, className }: NoPermissionStateProps) {
  return (
    <div className={cn("flex gap-3.5 rounded-lg border border-line bg-sunken px-5 py-4", className)}>
      <LockKeyhole aria-hidden="true" className="mt-[3px] size-4 shrink-0 text-faint" />
      <div className="min-w-0 max-w-prose">
        <p className="font-medium text-base text-ink">{title}</p>
        {children ? <div className="text-base text-muted">{children}</div> : null}
        {action ? <div className="mt-3">{action}</div> : null}
      </div>
    </div>
  );
}
