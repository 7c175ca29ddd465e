import { cn } from "./cn";

/** The mark: three lines that belong together. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={cn("size-4", className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      <path d="M2.5 3.75h11" />
      <path d="M2.5 8h7.5" className="stroke-accent" />
      <path d="M2.5 12.25h9.5" />
    </svg>
  );
}

/** The mark with the name beside it. */
export function Wordmark({ name, className }: { name: string; className?: string | undefined }) {
  return (
    <span className={cn("inline-flex items-center gap-2 font-semibold text-ink text-lg tracking-tight", className)}>
      <Mark className="size-[1.125rem]" />
      {name}
    </span>
  );
}
