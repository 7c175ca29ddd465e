"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { ImportItem } from "@/lib/client/import/import-item";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface ImportTroubleProps {
  projectId: string;
  item: ImportItem;
  people: readonly IntervieweeView[];
  isOffline: boolean;
  onRetry: () => void;
}

/** Why a file was not read or stored: what happened, what is safe, what to do; with the clause where consent stands against it. */
export function ImportTrouble({ projectId, item, people, isOffline, onRetry }: ImportTroubleProps) {
  const t = useTranslations("import");
  const { trouble, clauses } = item;
  if (!trouble) return null;
  const recordable =
    trouble.code === "consent_missing" || trouble.code === "consent_refused"
      ? people.filter(
          ({ number, abilities }) =>
            clauses.some(({ interviewee }) => interviewee === number) && abilities.includes("consent:record"),
        )
      : [];
  return (
    <Callout
      tone="problem"
      live
      title={trouble.title}
      actions={
        <Button size="sm" disabled={isOffline} onClick={onRetry}>
          {t("retry")}
        </Button>
      }
    >
      <p>{trouble.detail}</p>
      {Object.entries(trouble.fields).map(([field, fault]) => (
        <p key={field}>{fault}</p>
      ))}
      {clauses.map((clause) => (
        <p key={`${clause.interviewee} ${clause.choice}`} className="mt-1 text-ink">
          {clause.text !== null
            ? t("consent.clause", { number: clause.interviewee, text: clause.text })
            : t(clause.choice === "record" ? "consent.noRecord" : "consent.noClause", { number: clause.interviewee })}
        </p>
      ))}
      {recordable.map((person) => (
        <p key={person.id} className="mt-1">
          <a
            href={`/projects/${projectId}/consent/record?interviewee=${person.id}`}
            target="_blank"
            rel="noreferrer"
            className="prose-link"
          >
            {t("consent.record", { label: person.label })}
          </a>
        </p>
      ))}
    </Callout>
  );
}
