import type { ReactNode } from "react";

/** Text for screen readers only. It is not selectable, so that it never gets into a copied quote. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only select-none">{children}</span>;
}
