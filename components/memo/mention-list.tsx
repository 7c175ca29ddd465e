"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { cn } from "@/components/ui/cn";
import { useAnchored } from "@/components/ui/use-anchored";
import type { MemoCandidate } from "@/lib/editor/memo-nodes";
import type { Naming } from "./use-mentions";

interface MentionListProps {
  id: string;
  naming: Naming;
  onTake: (candidate: MemoCandidate) => void;
}

/** What can be named, below the `@` that asks for it. The editor keeps the focus; arrows choose, Enter takes. */
export function MentionList({ id, naming, onTake }: MentionListProps) {
  const t = useTranslations("memo.mention");
  const popup = useRef<HTMLDivElement>(null);
  useAnchored({ open: true, anchor: naming.anchor, popup, side: "bottom", align: "start", gap: 4 });
  return (
    <div
      ref={popup}
      popover="manual"
      id={id}
      role="listbox"
      aria-label={t("list")}
      className="m-0 max-h-72 w-72 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-popup"
    >
      {naming.found.length === 0 ? <p className="px-2 py-1.5 text-muted text-sm">{t("none")}</p> : null}
      {naming.found.map((candidate, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the focus and handles the keys
        // biome-ignore lint/a11y/useFocusableInteractive: an option of a list that is steered from the editor
        <div
          key={`${candidate.kind}${candidate.id}`}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === naming.place}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(candidate)}
          className={cn(
            "flex cursor-default items-baseline justify-between gap-3 rounded-md px-2 py-1.5 text-sm",
            at === naming.place && "bg-hover",
          )}
        >
          <span dir="auto" className="line-clamp-2 min-w-0">
            {candidate.label}
          </span>
          <span className="shrink-0 text-faint text-xs">{candidate.hint}</span>
        </div>
      ))}
    </div>
  );
}
