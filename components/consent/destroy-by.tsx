"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDay } from "@/components/interview/use-day";
import type { DestroyDay } from "@/lib/client/consent/derive-destroy-day";

/** When the recordings of an interviewee are to be destroyed, with the days that are left. */
export function DestroyBy({ destroy }: { destroy: DestroyDay }) {
  const t = useTranslations("consent.destroy");
  const day = useDay();
  if (destroy.kind === "noDate")
    return (
      <span className="inline-flex items-start gap-1.5 text-warn">
        <TriangleAlert aria-hidden="true" className="mt-1 size-3.5 shrink-0" />
        {t("noDate")}
      </span>
    );
  if (destroy.kind !== "date") return <span className="text-muted">{t(destroy.kind)}</span>;
  const { daysLeft } = destroy;
  const when = daysLeft < 0 ? t("overdue", { days: -daysLeft }) : t("in", { days: daysLeft });
  return (
    <span className="whitespace-nowrap">
      {day(destroy.day)}
      <span className={`flex items-center gap-1 text-sm ${daysLeft <= 30 ? "text-warn" : "text-muted"}`}>
        {daysLeft <= 30 ? <TriangleAlert aria-hidden="true" className="size-3.5" /> : null}
        {when}
      </span>
    </span>
  );
}
