"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { FirstTurn } from "@/lib/client/import/import-item";
import type { Voices } from "@/lib/client/import/voices";
import { unknownSpeaker } from "@/lib/domain/transcript/turn";
import type { IntervieweeMark } from "@/lib/schema/interviewee";

interface FirstTurnsProps {
  turns: readonly FirstTurn[];
  voices: Voices;
  people: readonly IntervieweeMark[];
}

/** How the transcript begins, with each voice as it stands now: interviewees marked by a bar and a word. */
export function FirstTurns({ turns, voices, people }: FirstTurnsProps) {
  const t = useTranslations("import.preview");
  const roleOf = (label: string) => {
    const voice = voices[label] ?? "";
    if (voice === "interviewer") return { word: t("asInterviewer"), isEvidence: false };
    if (voice === "other") return { word: t("asOther"), isEvidence: false };
    if (voice === "") return { word: t("asNobody"), isEvidence: false };
    const person = people.find(({ id }) => voice.endsWith(id));
    return { word: person?.label ?? t("asInterviewee"), isEvidence: true };
  };
  return (
    <ol className="flex flex-col gap-3">
      {turns.map((turn) => {
        const { word, isEvidence } = roleOf(turn.speaker);
        return (
          <li key={turn.index} className={cn("border-l-3 pl-3", isEvidence ? "border-accent" : "border-line-strong")}>
            <p className="text-sm">
              <bdi className="font-semibold">{turn.speaker === unknownSpeaker ? t("noLabel") : turn.speaker}</bdi>
              <span className={isEvidence ? "text-accent" : "text-muted"}> · {word}</span>
            </p>
            <p dir="auto" className={cn("reading whitespace-pre-wrap", !isEvidence && "text-muted")}>
              {turn.words}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
