"use client";

import { PencilLine } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MemoButton } from "@/components/memo/memo-button";
import { AttributeLine } from "@/components/project/attribute-line";
import { IconButton } from "@/components/ui/icon-button";
import { Cell, HeaderCell, TableRow } from "@/components/ui/table";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { RecordingLine } from "./recording-line";
import { TranscriptCell } from "./transcript-cell";
import { useDay } from "./use-day";
import { useLanguageName } from "./use-language-name";
import { useModeWord } from "./use-mode-word";

interface InterviewRowProps {
  projectId: string;
  interview: InterviewView;
  people: readonly IntervieweeView[];
  onEdit: () => void;
  onRelease: () => void;
  onRecording: () => void;
}

/** One interview: the event, and the state of its text. */
export function InterviewRow({ projectId, interview, people, onEdit, onRelease, onRecording }: InterviewRowProps) {
  const t = useTranslations("interview");
  const day = useDay();
  const modeWord = useModeWord();
  const languageName = useLanguageName();
  const { number, transcript, date, lengthMinutes, isCoarsened } = interview;
  const own = people.filter(({ id }) => interview.intervieweeIds.includes(id));
  const canRead = transcript !== null && interview.abilities.includes("transcript:read");
  const length = lengthMinutes === null ? null : t("minutes", { minutes: lengthMinutes });
  const unknown = <span className="text-faint">{t("unknown")}</span>;
  return (
    <TableRow interactive data-list-row>
      <HeaderCell scope="row" className="whitespace-nowrap">
        {canRead ? (
          <Link
            data-list-item
            href={`/projects/${projectId}/transcripts/${transcript.id}`}
            aria-label={t("read", { number })}
            className="prose-link"
          >
            {t("interview", { number })}
          </Link>
        ) : (
          t("interview", { number })
        )}
        <AttributeLine attributes={interview.attributes} />
        <span className="mt-0.5 block whitespace-normal font-normal text-muted text-sm md:hidden">
          {[
            ...interview.interviewees.map(({ label }) => label),
            date === null ? "" : day(date),
            length === null ? "" : isCoarsened ? t("about", { length }) : length,
            languageName(interview.language),
            modeWord(interview.mode),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </HeaderCell>
      <Cell className="hidden md:table-cell">
        {interview.interviewees.map(({ id, label, displayName }) => (
          <span key={id} className="block whitespace-nowrap">
            {label}
            {displayName && displayName !== label ? (
              <span className="block text-muted text-sm">{displayName}</span>
            ) : null}
          </span>
        ))}
      </Cell>
      <Cell className="hidden whitespace-nowrap md:table-cell">{date === null ? unknown : day(date)}</Cell>
      <Cell className="hidden whitespace-nowrap tabular-nums md:table-cell">
        {length === null ? unknown : isCoarsened ? t("about", { length }) : length}
      </Cell>
      <Cell className="hidden md:table-cell">{languageName(interview.language)}</Cell>
      <Cell className="hidden whitespace-nowrap md:table-cell">
        {modeWord(interview.mode)}
        {interview.kind === "verbatim" ? null : (
          <span className="block text-muted text-sm">{t(`kind.${interview.kind}`)}</span>
        )}
      </Cell>
      <Cell className="md:min-w-56">
        <TranscriptCell projectId={projectId} interview={interview} people={own} onRelease={onRelease} />
        <RecordingLine interview={interview} people={own} onAct={onRecording} />
      </Cell>
      <Cell className="w-20 whitespace-nowrap py-1.5 text-right">
        <MemoButton
          projectId={projectId}
          subject={{ kind: "interview", interviewId: interview.id }}
          about={t("interview", { number })}
        />
        {interview.abilities.includes("interview:change") ? (
          <IconButton label={t("edit", { number })} size="sm" onClick={onEdit}>
            <PencilLine aria-hidden="true" />
          </IconButton>
        ) : null}
      </Cell>
    </TableRow>
  );
}
