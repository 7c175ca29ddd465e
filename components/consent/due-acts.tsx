"use client";

import { CalendarClock, CircleCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDay } from "@/components/interview/use-day";
import type { DueAct } from "@/lib/client/consent/find-due-acts";

const keyOf = (act: DueAct): string => ("person" in act ? `${act.kind} ${act.person.id}` : act.kind);

/** What is to be done about consent, one sentence each, with the way to do it. */
export function DueActs({
  projectId,
  acts,
  canWriteForms,
}: {
  projectId: string;
  acts: readonly DueAct[];
  canWriteForms: boolean;
}) {
  const t = useTranslations("consent");
  const day = useDay();
  const at = `/projects/${projectId}`;
  const link = (href: string, text: string) => (
    <Link href={href} className="prose-link whitespace-nowrap">
      {text}
    </Link>
  );
  const sentence = (act: DueAct) => {
    switch (act.kind) {
      case "noForm":
        return [t("due.noForm"), canWriteForms ? link(`${at}/consent/forms/edit`, t("due.noFormAct")) : null];
      case "noRecord":
        return [
          t("due.noRecord", { label: act.person.label }),
          act.person.abilities.includes("consent:record")
            ? link(`${at}/consent/record?interviewee=${act.person.id}`, t("due.noRecordAct"))
            : null,
        ];
      case "noDate":
        return [t("due.noDate"), canWriteForms ? link(`${at}/settings`, t("due.noDateAct")) : null];
      case "destroy": {
        const numbers = act.numbers.join(", ");
        return act.daysLeft < 0
          ? [t("due.destroyOverdue", { numbers, day: day(act.day) })]
          : [t("due.destroySoon", { numbers, day: day(act.day), when: t("destroy.in", { days: act.daysLeft }) })];
      }
      case "erase":
        return [t("due.erase", { label: act.person.label, day: day(act.day) })];
      default:
        return act satisfies never;
    }
  };
  const Icon = acts.length === 0 ? CircleCheck : CalendarClock;
  return (
    <section aria-labelledby="due-acts" className="mb-6 flex gap-3 rounded-lg border border-line bg-canvas px-4 py-3">
      <Icon
        aria-hidden="true"
        className={`mt-[3px] size-4 shrink-0 ${acts.length === 0 ? "text-positive" : "text-warn"}`}
      />
      <div className="min-w-0 flex-1">
        <h2 id="due-acts" className="text-base">
          {t("due.title", { count: acts.length })}
        </h2>
        {acts.length > 0 ? (
          <ul className="mt-1 flex flex-col gap-1 text-base text-muted">
            {acts.map((act) => {
              const [words, way] = sentence(act);
              return (
                <li key={keyOf(act)}>
                  {words} {way}
                </li>
              );
            })}
          </ul>
        ) : null}
      </div>
    </section>
  );
}
