"use client";

import { DoorClosed, DoorOpen } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface TranscriptCellProps {
  projectId: string;
  interview: InterviewView;
  people: readonly IntervieweeView[];
  onRelease: () => void;
}

/** Whether there is a transcript and who may read it; without one, what it waits for. */
export function TranscriptCell({ projectId, interview, people, onRelease }: TranscriptCellProps) {
  const t = useTranslations("interview");
  const { transcript } = interview;
  if (!transcript) return <Missing projectId={projectId} interview={interview} people={people} />;
  const isOpen = transcript.state === "released";
  const Icon = isOpen ? DoorOpen : DoorClosed;
  return (
    <div className="flex flex-col items-start gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={isOpen ? "positive" : "neutral"} icon={<Icon aria-hidden="true" />}>
          {t(`transcript.${transcript.state}`)}
        </Badge>
        {!isOpen && interview.abilities.includes("transcript:release") ? (
          <Button size="sm" aria-label={t("release.actFor", { number: interview.number })} onClick={onRelease}>
            {t("release.act")}
          </Button>
        ) : null}
      </div>
      {transcript.progress ? (
        <span className="flex flex-wrap items-center gap-x-2 text-sm">
          {transcript.progress.codedAt ? <Badge tone="positive">{t("transcript.coded")}</Badge> : null}
          <span className="text-muted tabular-nums">
            {t("transcript.decided", { decided: transcript.progress.decided, turns: transcript.progress.turns })}
          </span>
        </span>
      ) : null}
      <span className="text-muted text-sm">
        {t("transcript.size", {
          turns: transcript.turnCount,
          words: transcript.wordCount,
          codings: transcript.codingCount,
        })}
      </span>
      <Link
        href={`/projects/${projectId}/transcripts/${transcript.id}/prepare`}
        aria-label={t(
          interview.abilities.includes("transcript:import") ? "transcript.correctFor" : "transcript.versionsFor",
          {
            number: interview.number,
          },
        )}
        className="prose-link text-sm"
      >
        {t(interview.abilities.includes("transcript:import") ? "transcript.correct" : "transcript.versions")}
      </Link>
    </div>
  );
}

function Missing({ projectId, interview, people }: Omit<TranscriptCellProps, "onRelease">) {
  const t = useTranslations("interview.transcript");
  const labelsOf = (chosen: readonly IntervieweeView[]) => chosen.map(({ label }) => label).join(", ");
  const withdrawn = people.filter((person) => person.consentState === "withdrawn");
  const without = people.filter((person) => person.consentState === "none");
  const closed = people.filter((person) => person.choices && !person.choices.analysis);
  const recordable = without.find((person) => person.abilities.includes("consent:record"));
  if (withdrawn.length > 0)
    return <span className="text-muted">{t("withdrawn", { labels: labelsOf(withdrawn) })}</span>;
  if (without.length > 0)
    return recordable ? (
      <Link href={`/projects/${projectId}/consent/record?interviewee=${recordable.id}`} className="prose-link">
        {t("noConsent", { labels: labelsOf(without) })}
      </Link>
    ) : (
      <span className="text-muted">{t("noConsent", { labels: labelsOf(without) })}</span>
    );
  if (closed.length > 0) return <span className="text-muted">{t("noAnalysis", { labels: labelsOf(closed) })}</span>;
  return (
    <span className="text-muted">
      {t("none")}{" "}
      {interview.abilities.includes("transcript:import") ? (
        <Link
          href={`/projects/${projectId}/import?interview=${interview.id}`}
          aria-label={t("importFor", { number: interview.number })}
          className="prose-link ml-2"
        >
          {t("import")}
        </Link>
      ) : null}
    </span>
  );
}
