"use client";

import { useTranslations } from "next-intl";
import { useDay } from "@/components/interview/use-day";
import { Badge } from "@/components/ui/badge";
import { consentRules } from "@/lib/domain/consent/consent-rule";
import type { ConsentFormVersionView } from "@/lib/schema/consent";

/** One version of a form: its text, and what keeps each of its clauses. */
export function FormVersion({ form, isNewest }: { form: ConsentFormVersionView; isNewest: boolean }) {
  const t = useTranslations("consent");
  const day = useDay();
  const facts = [
    t("sheet.savedOn", { day: day(form.createdAt.slice(0, 10)) }),
    t("sheet.records", { count: form.recordCount }),
    t("sheet.clauses", { count: form.clauses.length }),
    t("sheet.hash", { hash: form.textSha256.slice(0, 8) }),
  ];
  return (
    <article className="rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base">{t("sheet.version", { version: form.version })}</h3>
        {isNewest ? <Badge tone="accent">{t("sheet.newest")}</Badge> : null}
        <span className="text-muted text-sm">{facts.join(" · ")}</span>
      </div>
      <details className="mt-2">
        <summary className="w-fit rounded-sm text-accent text-base hover:underline">{t("sheet.show")}</summary>
        <p dir="auto" className="reading mt-3 max-w-prose whitespace-pre-wrap">
          {form.text}
        </p>
        <ol className="mt-4 flex flex-col divide-y divide-line border-line border-t">
          {form.clauses.map((clause) => {
            const rules = consentRules.filter((rule) => clause.ruleIds.includes(rule));
            const keeps = [
              ...(clause.isStatement ? [t("sheet.statement")] : []),
              ...rules.map((rule) => t("editor.ruleOption", { rule, words: t(`rule.${rule}`) })),
              ...(clause.choice ? [t("sheet.asks", { choice: t(`choice.${clause.choice}`) })] : []),
              ...(clause.isAcknowledgement ? [t("sheet.acknowledged")] : []),
            ];
            return (
              <li key={clause.id} className="grid gap-x-3 py-2 sm:grid-cols-[7rem_1fr] text-base">
                <span className="break-words text-muted tabular-nums">{clause.id}</span>
                <div>
                  <p dir="auto">{clause.sentence}</p>
                  <p className="text-muted text-sm">{keeps.join(" · ")}</p>
                </div>
              </li>
            );
          })}
        </ol>
        {form.grantsOnSigning.length > 0 ? (
          <p className="mt-2 text-base">
            {t("sheet.signing", {
              choices: form.grantsOnSigning.map(({ choice }) => t(`choice.${choice}`)).join(", "),
            })}
          </p>
        ) : null}
      </details>
    </article>
  );
}
