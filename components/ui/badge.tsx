import type { ReactNode } from "react";
import { cn } from "./cn";

export type Tone = "neutral" | "accent" | "positive" | "negative" | "warn" | "unknown";

const tones: Record<Tone, string> = {
  neutral: "border-line-strong text-muted",
  accent: "border-transparent bg-accent-soft text-accent",
  positive: "border-transparent bg-positive-soft text-positive",
  negative: "border-transparent bg-negative-soft text-negative",
  warn: "border-transparent bg-warn-soft text-warn",
  unknown: "border-transparent bg-unknown-soft text-unknown",
};

interface BadgeProps {
  tone?: Tone | undefined;
  icon?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A state in a word or two. The word carries the meaning, the tint repeats it. */
export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  return (
    <span
      data-fill
      className={cn(
        "inline-flex h-5 max-w-full items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0",
        tones[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
