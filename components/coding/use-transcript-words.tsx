"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { TranscriptWords } from "@/components/transcript/turn-row";
import { clockOf } from "@/lib/client/transcript/clock-of";
import type { Coding } from "./coding-context";
import { QuestionBadge } from "./question-badge";

/** What the text needs besides itself: speakers, times, looks of the codes, chips. Stable while one codes. */
export const useTranscriptWords = (
  { study, words }: Pick<Coding, "study" | "words">,
  { hasRecording, shown }: { readonly hasRecording: boolean; readonly shown: Coding["view"]["text"] },
): TranscriptWords => {
  const t = useTranslations("coding");
  const translated = useMemo(() => {
    if (shown === "original" || !study.translation) return undefined;
    const texts = new Map(study.translation.turns.map(({ index, text }) => [index, text]));
    return {
      language: study.translation.language,
      isAlone: shown === "translation",
      textOf: (index: number) => texts.get(index),
    };
  }, [shown, study.translation]);
  return useMemo(
    () => ({
      looks: study.looks,
      language: study.transcript.language,
      speakerOf: ({ turn }) => turn.speaker || t(`text.roles.${turn.role}`),
      timeOf: ({ turn }) => (turn.startMs === null ? null : clockOf(turn.startMs)),
      playWords: hasRecording ? (time) => t("text.playFrom", { time }) : undefined,
      chipsOf: (coding) => words.chipLine(coding.view.stances),
      noteOf: (coding, isContinued) =>
        t(isContinued ? "text.noteContinued" : "text.note", {
          code: words.codeName(coding.view.codeId),
          chips: words.chipLine(coding.view.stances),
          name: coding.view.coderName,
        }),
      maskedText: t("text.masked"),
      translated,
      besideSpeaker: ({ turn }) =>
        turn.role === "interviewer" && study.questions.length > 0 ? <QuestionBadge turnIndex={turn.index} /> : null,
    }),
    [study, words, translated, hasRecording, t],
  );
};
