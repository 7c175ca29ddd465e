import type { ReactNode } from "react";
import { cn } from "./cn";
import { Wordmark } from "./wordmark";

interface PlainPageProps {
  appName: string;
  title: ReactNode;
  lead?: ReactNode;
  /** Below the content: other ways (reset a password, help). */
  footer?: ReactNode;
  wide?: boolean | undefined;
  children?: ReactNode;
}

/** A page outside every project: sign-in, setup, invitation, not found. One column, one thing to do. */
export function PlainPage({ appName, title, lead, footer, wide = false, children }: PlainPageProps) {
  return (
    <main id="main" tabIndex={-1} className="flex min-h-dvh flex-col items-center px-5 py-8 sm:py-[12vh]">
      <div className={cn("w-full", wide ? "max-w-2xl" : "max-w-sm")}>
        <Wordmark name={appName} className="mb-10" />
        <h1 data-page-heading tabIndex={-1} className="text-2xl">
          {title}
        </h1>
        {lead ? <div className="mt-2 text-base text-muted">{lead}</div> : null}
        {children ? <div className="mt-7">{children}</div> : null}
        {footer ? <div className="mt-8 border-line border-t pt-4 text-muted text-sm">{footer}</div> : null}
      </div>
    </main>
  );
}
