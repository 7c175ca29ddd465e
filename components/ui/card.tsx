import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A framed piece of a page. Use it for things, not for decoration. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cn("rounded-lg border border-line bg-surface p-4", className)} />;
}
