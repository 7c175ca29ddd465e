"use client";

import { ArrowDownRight, CircleAlert, Dot } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDay } from "@/components/interview/use-day";
import { cn } from "@/components/ui/cn";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import type { WithdrawalPreviewView } from "@/lib/schema/withdrawal";
import type { StudyNames } from "./study-names";
import { useWithdrawalSentences } from "./use-withdrawal-sentences";

const marks = {
  lost: { icon: CircleAlert, look: "text-negative" },
  changed: { icon: ArrowDownRight, look: "text-warn" },
  stays: { icon: Dot, look: "text-faint" },
} as const;

function Line({ weight, children }: { weight: keyof typeof marks; children: ReactNode }) {
  const { icon: Icon, look } = marks[weight];
  return (
    <li className="flex gap-2">
      <Icon aria-hidden="true" className={cn("mt-[3px] size-4 shrink-0", look)} />
      <span className={weight === "stays" ? "text-muted" : "text-ink"}>{children}</span>
    </li>
  );
}

interface WithdrawalEffectProps {
  effect: WithdrawalPreviewView;
  person: IntervieweeView;
  names: StudyNames;
}

/** What changes, in sentences with numbers: before the withdrawal and after it alike. */
export function WithdrawalEffect({ effect, person, names }: WithdrawalEffectProps) {
  const t = useTranslations("consent.withdrawal");
  const day = useDay();
  const sentences = useWithdrawalSentences(names);
  const own = person.interviewIds.flatMap((id) => names.interviews[id] ?? []);
  const numbers = own.map(({ number }) => number).join(", ");
  const { codings } = effect.counts;
  const lines = sentences(effect);
  const isCountsOnly = effect.mode === "countsOnly";
  return (
    <div className="flex flex-col gap-5 text-base">
      <div className="flex flex-col gap-1">
        <p>{t(isCountsOnly ? "interviewsCounts" : "interviews", { count: own.length, numbers, codings })}</p>
        {own.some(({ isJoint }) => isJoint) ? (
          <p className="text-muted">{t("joint", { label: person.label })}</p>
        ) : null}
        <p className="font-medium">
          {effect.eligibleCount.before === effect.eligibleCount.after
            ? t("countedSame", effect.eligibleCount)
            : t("counted", effect.eligibleCount)}
        </p>
      </div>
      <section>
        <h3 className="mb-1.5 text-base">{t("tableHeading")}</h3>
        {lines.length === 0 ? <p className="text-muted">{t("tableSame")}</p> : null}
        <ul className="flex flex-col gap-1.5">
          {lines.map(({ key, text, weight }) => (
            <Line key={key} weight={weight}>
              {text}
            </Line>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1.5 text-base">{t("exportsHeading")}</h3>
        {effect.releasesAffected.length === 0 ? (
          <p className="text-muted">{t("exportsNone")}</p>
        ) : (
          <>
            <p>{t("exports", { count: effect.releasesAffected.length })}</p>
            <ul className="mt-1 list-disc pl-5 text-muted">
              {effect.releasesAffected.map((release) => (
                <li key={release.id}>
                  {t("exported", { name: release.name, day: day(release.publishedAt.slice(0, 10)) })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}
