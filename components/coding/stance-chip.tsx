import { Check, CircleDashed, CircleDot, Split, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Stance } from "@/lib/domain/coding/stance";

const looks = {
  present: { icon: Check, look: "text-positive" },
  absent: { icon: X, look: "text-ink" },
  unclear: { icon: Split, look: "text-warn" },
  relevant: { icon: CircleDot, look: "text-muted" },
  irrelevant: { icon: CircleDashed, look: "text-faint" },
} as const;

/** What a passage says of a case, in words with an icon: "yes KAZ". */
export function StanceChip({
  stance,
  className,
  children,
}: {
  stance: Stance;
  className?: string;
  children: ReactNode;
}) {
  const { icon: Icon, look } = looks[stance];
  return (
    <span className={cn("inline-flex max-w-full items-center gap-1 text-sm", look, className)}>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="truncate">{children}</span>
    </span>
  );
}
