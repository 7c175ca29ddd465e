"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { CodingLayout, PlacedCoding } from "@/lib/client/coding/lay-out-codings";
import { CodeNumber } from "../code-number";
import { useCoding } from "../coding-context";
import { StanceChip } from "../stance-chip";

interface PaneCodingProps {
  layout: CodingLayout;
  placed: PlacedCoding | null;
  onPoint: (codingId: string) => void;
}

/** What the shown coding of the second text says, and the ways to the one before and after it. */
export function PaneCoding({ layout, placed, onPoint }: PaneCodingProps) {
  const t = useTranslations("coding.beside");
  const { study, words } = useCoding();
  const numbered = placed ? study.codeById.get(placed.view.codeId) : undefined;
  const place = placed ? layout.placed.indexOf(placed) : -1;
  const go = (to: number) => () => {
    const next = layout.placed[Math.max(0, to)];
    if (next) onPoint(next.id);
  };
  return (
    <div className="sticky top-0 z-1 -mx-4 flex min-h-10 items-center gap-2 border-line border-b bg-surface/95 px-4 py-1 backdrop-blur-sm max-lg:bg-raised/95">
      <p role="status" className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 text-sm">
        {placed ? (
          <>
            <span className="flex min-w-0 max-w-full items-center gap-1.5 font-medium">
              {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
              <span className="truncate">{words.codeName(placed.view.codeId)}</span>
            </span>
            {words.chips(placed.view.stances).map((chip) => (
              <StanceChip key={words.chip(chip)} stance={chip.stance}>
                {words.chip(chip)}
              </StanceChip>
            ))}
            <span className="truncate text-faint text-xs">{placed.view.coderName}</span>
          </>
        ) : (
          <span className="text-faint">{t("codings", { count: layout.placed.length })}</span>
        )}
      </p>
      <IconButton size="sm" label={t("previous")} disabled={place <= 0} onClick={go(place - 1)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label={t("next")} disabled={place >= layout.placed.length - 1} onClick={go(place + 1)}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
    </div>
  );
}
