"use client";

import { useTranslations } from "next-intl";
import { useDay } from "@/components/interview/use-day";
import { Badge } from "@/components/ui/badge";
import { consentChoices } from "@/lib/domain/consent/consent-choice";
import type { ConsentFormVersionView, ConsentView } from "@/lib/schema/consent";

/** One record as it was given: basis, day, form, every answer, and what it does now. */
export function RecordCard({ record, form }: { record: ConsentView; form: ConsentFormVersionView | undefined }) {
  const t = useTranslations("consent");
  const day = useDay();
  const heading = record.isValid ? t(`basis.${record.basis}`) : t("restriction.badge");
  const on = record.signedOn ?? record.recordedAt.slice(0, 10);
  const state = !record.isInForce
    ? ({ tone: "neutral", word: t("records.earlier") } as const)
    : record.isValid
      ? ({ tone: "positive", word: t("records.inForce") } as const)
      : ({ tone: "warn", word: t("records.restricts") } as const);
  const facts = [
    form
      ? t("form.versionOption", { name: form.name, version: form.version, language: form.language })
      : record.formVersion === null
        ? t("records.noForm")
        : t("records.formVersion", { version: record.formVersion }),
    record.acknowledgements.length > 0 ? t("records.acknowledged", { count: record.acknowledgements.length }) : null,
    record.hasSignature ? t("records.hasSignature") : null,
    record.reason ? `“${record.reason}”` : null,
    t("records.recordedAt", { day: day(record.recordedAt.slice(0, 10)) }),
  ].filter((fact) => fact !== null);
  return (
    <article className="rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base">{t("records.onDay", { basis: heading, day: day(on) })}</h3>
        <Badge tone={state.tone}>{state.word}</Badge>
      </div>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-base">
        {consentChoices
          .filter((choice) => record.isValid || record.choices[choice] !== undefined)
          .map((choice) => {
            const answer = record.choices[choice];
            return (
              <div key={choice} className="contents">
                <dt className="text-muted">{t(`choice.${choice}`)}</dt>
                <dd className="m-0">
                  {answer === undefined ? (
                    <span className="text-faint">{t("records.notGiven")}</span>
                  ) : (
                    t(`value.${answer}`)
                  )}
                </dd>
              </div>
            );
          })}
      </dl>
      <ul className="mt-3 flex flex-col gap-0.5 border-line border-t pt-3 text-muted text-sm">
        {facts.map((fact) => (
          <li key={fact} className="break-words">
            {fact}
          </li>
        ))}
      </ul>
    </article>
  );
}
