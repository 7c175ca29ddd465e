import { cn } from "./cn";

interface SkeletonProps {
  /** Lines of text; each a little different in length, as text is. */
  lines?: number | undefined;
  className?: string | undefined;
}

const widths = ["w-full", "w-11/12", "w-full", "w-10/12", "w-11/12", "w-8/12"] as const;

/** Room for text that is on its way. Appears after 100 ms, so that a quick answer does not flicker. */
export function Skeleton({ lines, className }: SkeletonProps) {
  const bar = "rounded-sm bg-pressed/70 motion-safe:animate-pulse";
  if (lines === undefined)
    return <span aria-hidden="true" className={cn("skeleton-delay block h-4", bar, className)} />;
  return (
    <div aria-hidden="true" className={cn("skeleton-delay flex flex-col gap-2.5", className)}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
        <span key={line} className={cn("block h-3.5", bar, widths[line % widths.length])} />
      ))}
    </div>
  );
}
