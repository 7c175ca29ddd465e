"use client";

import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Adjustment } from "@/lib/client/coding/adjustment";
import { codingsOnPassage } from "@/lib/client/coding/adjustment";
import { useCoding } from "./coding-context";
import { adjustable, useAdjust } from "./use-adjust";
import { useLatest } from "./use-latest";

const steps = [
  { unit: "sentence", forward: false, icon: ChevronsLeft },
  { unit: "word", forward: false, icon: ChevronLeft },
  { unit: "word", forward: true, icon: ChevronRight },
  { unit: "sentence", forward: true, icon: ChevronsRight },
] as const;

/** The way to move the edges of the focused coding without dragging and without keys: by word or sentence, then kept or put back. */
export function EdgeButtons() {
  const t = useTranslations("coding.adjust");
  const coding = useCoding();
  const adjust = useAdjust(useLatest(coding));
  const { adjusting, layout, focused } = coding;
  if (!adjustable(coding) || !focused) return null;
  const others = codingsOnPassage(layout.placed, focused).length - 1;
  const row = (edge: Adjustment["edge"]) => (
    <div key={edge} className="flex items-center gap-1">
      <span className="w-9 shrink-0 text-faint text-xs">{t(edge)}</span>
      {steps.map(({ unit, forward, icon: Icon }) => (
        <IconButton
          key={`${unit} ${forward}`}
          size="sm"
          label={t(`${edge}Label`, { step: t(`steps.${unit}${forward ? "Forward" : "Back"}`) })}
          onClick={() => adjust.move(unit, forward, edge)}
          className="flex-1"
        >
          <Icon aria-hidden="true" />
        </IconButton>
      ))}
    </div>
  );
  return (
    <fieldset className="m-0 mt-3 min-w-0 rounded-md border border-line p-1.5">
      <legend className="px-1 text-faint text-xs">{t("label")}</legend>
      {row("start")}
      {row("end")}
      {others > 0 && (!adjusting || adjusting.ids.length > 1) ? (
        <p className="flex items-center justify-between gap-2 px-1 pt-1 text-faint text-xs">
          <span>{t("together", { count: others })}</span>
          {adjusting ? (
            <Button variant="ghost" size="sm" onClick={adjust.detach}>
              {t("detach")}
            </Button>
          ) : null}
        </p>
      ) : null}
      {adjusting && adjusting.ids.length > 0 ? (
        <div className="flex gap-1.5 pt-1.5">
          <Button variant="primary" size="sm" onClick={adjust.keep}>
            {t("keep")}
          </Button>
          <Button size="sm" onClick={adjust.restore}>
            {t("restore")}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
