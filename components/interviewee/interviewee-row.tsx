"use client";

import { PencilLine } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MemoButton } from "@/components/memo/memo-button";
import { AttributeLine } from "@/components/project/attribute-line";
import { IconButton } from "@/components/ui/icon-button";
import { Cell, HeaderCell, TableRow } from "@/components/ui/table";
import type { CaseView } from "@/lib/schema/case";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { ConsentBadge } from "./consent-badge";

interface IntervieweeRowProps {
  projectId: string;
  person: IntervieweeView;
  cases: readonly CaseView[];
  interviews: readonly InterviewView[];
  onEdit: () => void;
}

/** One person as the team knows her: number, label, consent, home case, interviews. */
export function IntervieweeRow({ projectId, person, cases, interviews, onEdit }: IntervieweeRowProps) {
  const t = useTranslations("interviewee");
  const canEdit = person.abilities.includes("interviewee:change");
  const canRecord = person.consentState === "none" && person.abilities.includes("consent:record");
  const own = interviews.filter((interview) => interview.intervieweeIds.includes(person.id));
  const consent = `/projects/${projectId}/consent`;
  return (
    <TableRow interactive>
      <Cell numeric className="w-12">
        {person.number}
      </Cell>
      <HeaderCell scope="row" className="md:min-w-44">
        <Link
          data-list-item
          href={`${consent}?interviewee=${person.id}&show=records`}
          aria-label={t("open", { label: person.label })}
          className="rounded-sm hover:underline"
        >
          {person.label}
        </Link>
        {person.displayName && person.displayName !== person.label ? (
          <span className="block font-normal text-muted text-sm">{t("appearsAs", { name: person.displayName })}</span>
        ) : null}
        <AttributeLine attributes={person.attributes} />
        {person.consentState === "active" ? (
          <span className="block font-normal text-muted text-sm md:hidden">{t(`identity.${person.identity}`)}</span>
        ) : null}
      </HeaderCell>
      <Cell className="whitespace-nowrap">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ConsentBadge person={person} isShort />
          {canRecord ? (
            <Link
              href={`${consent}/record?interviewee=${person.id}`}
              aria-label={t("recordFor", { label: person.label })}
              className="prose-link text-sm"
            >
              {t("record")}
            </Link>
          ) : null}
        </div>
      </Cell>
      <Cell className="hidden whitespace-nowrap md:table-cell">
        {person.consentState === "active" ? t(`identity.${person.identity}`) : <span className="text-faint">–</span>}
      </Cell>
      <Cell className="hidden md:table-cell">
        {cases.find((entry) => entry.id === person.homeCaseId)?.name ?? (
          <span className="text-faint">{t("noHomeCase")}</span>
        )}
      </Cell>
      <Cell className="hidden whitespace-nowrap md:table-cell">
        {own.length === 0 ? <span className="text-faint">{t("noInterview")}</span> : null}
        {own.map((interview) => (
          <Link
            key={interview.id}
            href={
              interview.transcript && interview.abilities.includes("transcript:read")
                ? `/projects/${projectId}/transcripts/${interview.transcript.id}`
                : `/projects/${projectId}/interviews`
            }
            className="prose-link mr-3"
          >
            {t("interview", { number: interview.number })}
          </Link>
        ))}
      </Cell>
      <Cell className="w-20 whitespace-nowrap py-1.5 text-right">
        {person.withdrawal === null ? (
          <MemoButton
            projectId={projectId}
            subject={{ kind: "interviewee", intervieweeId: person.id }}
            about={person.label}
          />
        ) : null}
        {canEdit ? (
          <IconButton label={t("edit", { number: person.number })} size="sm" onClick={onEdit}>
            <PencilLine aria-hidden="true" />
          </IconButton>
        ) : null}
      </Cell>
    </TableRow>
  );
}
