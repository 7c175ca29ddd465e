"use client";

import { BadgeCheck, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { isFiltering, noFilter } from "@/lib/client/coding/coding-filter";
import { countDecisions } from "@/lib/client/coding/count-decisions";
import { useCoding } from "./coding-context";

/** Below the text: how far the interview has come, in decisions, and the ways on. In reading mode: that it has been read. */
export function ProgressBar() {
  const t = useTranslations("coding.progress");
  const coding = useCoding();
  const { study, all, layout, view, progress, isReading, acts } = coding;
  const { turns, decided, uncoded } = useMemo(
    () => countDecisions(study.transcript.turns, all, progress.looked, study.actor.id),
    [study, all, progress.looked],
  );
  const isCoded = (progress.view?.codedAt ?? null) !== null;
  return (
    <section
      aria-label={t("label")}
      data-no-print
      className="sticky bottom-0 z-(--z-sticky) flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 border-line border-t bg-surface/95 px-4 py-1 text-muted text-sm backdrop-blur-sm max-lg:static max-lg:border-b"
    >
      {isReading ? (
        <>
          <span className="min-w-0 flex-1">{t("reading")}</span>
          {progress.view ? (
            <Button size="sm" variant="primary" onClick={() => acts.markProgress({ isRead: true })}>
              {t("haveRead")}
            </Button>
          ) : null}
          <Button size="sm" onClick={() => acts.setReading(false)}>
            {t("leaveReading")}
          </Button>
        </>
      ) : (
        <>
          <span className="tabular-nums">{t("decided", { decided, turns })}</span>
          <span className="tabular-nums">{t("uncoded", { uncoded })}</span>
          {isFiltering(view.filter) ? (
            <span className="flex items-center gap-2 text-accent">
              {t("filtered", { shown: layout.placed.length, count: all.length })}
              <Button variant="ghost" size="sm" onClick={() => acts.changeView({ filter: noFilter })}>
                {t("showAll")}
              </Button>
            </span>
          ) : null}
          <span className="ml-auto flex items-center gap-1">
            {uncoded > 0 ? (
              <Button variant="ghost" size="sm" onClick={() => acts.toUncoded(true)}>
                <ChevronDown aria-hidden="true" />
                {t("nextUncoded")}
              </Button>
            ) : null}
            {progress.view && study.canCode ? (
              <Button
                variant="ghost"
                size="sm"
                aria-pressed={isCoded}
                onClick={() => acts.markProgress({ isCoded: !isCoded })}
                className={isCoded ? "text-positive" : undefined}
              >
                <BadgeCheck aria-hidden="true" />
                {t(isCoded ? "isCoded" : "markCoded")}
              </Button>
            ) : null}
          </span>
        </>
      )}
    </section>
  );
}
