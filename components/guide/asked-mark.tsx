import { Check, CircleSlash, Hand, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { AskedMark as Mark } from "@/lib/client/guide/asked-grid";

const looks = {
  asked: { icon: Check, tint: "text-positive" },
  skipped: { icon: Minus, tint: "text-warn" },
  declined: { icon: Hand, tint: "text-negative" },
  notAsked: { icon: CircleSlash, tint: "text-unknown" },
} as const;

/** Whether somebody was asked, as icon and word. Nothing recorded is a point, never a word. */
export function AskedMark({ mark }: { mark: Mark }) {
  const t = useTranslations("guide.asked.state");
  if (mark === null) return <span className="size-1 rounded-full bg-control" />;
  const { icon: Icon, tint } = looks[mark];
  return (
    <span className="flex flex-col items-center gap-0.5">
      <Icon aria-hidden="true" className={cn("size-4", tint)} />
      <span className="text-2xs text-muted leading-none">{t(mark)}</span>
    </span>
  );
}
