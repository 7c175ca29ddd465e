import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

export interface Crumb {
  label: ReactNode;
  /** Without one it is the page itself. */
  href?: string | undefined;
}

interface BreadcrumbProps {
  label: string;
  crumbs: readonly Crumb[];
  className?: string | undefined;
}

/** Where this page stands. The last entry is the page itself. */
export function Breadcrumb({ label, crumbs, className }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className={cn("min-w-0", className)}>
      <ol className="flex min-w-0 items-center text-base">
        {crumbs.map((crumb, place) => {
          const isLast = place === crumbs.length - 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its place in the path
            <li key={place} className={cn("flex items-center", isLast ? "min-w-0" : "hidden min-w-0 sm:flex")}>
              {place > 0 ? (
                <span aria-hidden="true" className="hidden px-1.5 text-faint sm:inline">
                  /
                </span>
              ) : null}
              {crumb.href === undefined || isLast ? (
                <span aria-current={isLast ? "page" : undefined} className="truncate text-ink">
                  {crumb.label}
                </span>
              ) : (
                <Link href={crumb.href} className="truncate rounded-sm text-muted hover:text-ink hover:underline">
                  {crumb.label}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
