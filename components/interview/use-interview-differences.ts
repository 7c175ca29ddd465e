"use client";

import { useTranslations } from "next-intl";
import { type InterviewDraft, interviewInputOf } from "@/lib/client/interview/interview-draft";
import { rowsOfAttributes, textOfRows } from "@/lib/client/project/attribute-rows";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { useModeWord } from "./use-mode-word";

/** What was typed here beside what a colleague saved, field by field. */
export const useInterviewDifferences = (
  draft: InterviewDraft,
  theirs: InterviewView | null,
  people: readonly IntervieweeView[],
) => {
  const t = useTranslations("interview");
  const modeWord = useModeWord();
  if (!theirs) return [];
  const mine = interviewInputOf(draft);
  const labelsOf = (ids: readonly string[]) =>
    people
      .filter(({ id }) => ids.includes(id))
      .map(({ label }) => label)
      .join(", ");
  const minutes = (length: number | null) => (length === null ? "" : t("minutes", { minutes: length }));
  return [
    { label: t("field.number"), mine: String(mine.number), theirs: String(theirs.number) },
    { label: t("field.people"), mine: labelsOf(mine.intervieweeIds), theirs: labelsOf(theirs.intervieweeIds) },
    { label: t("field.date"), mine: mine.date ?? "", theirs: theirs.date ?? "" },
    { label: t("field.length"), mine: minutes(mine.lengthMinutes), theirs: minutes(theirs.lengthMinutes) },
    { label: t("field.language"), mine: mine.language, theirs: theirs.language },
    { label: t("field.mode"), mine: modeWord(mine.mode), theirs: modeWord(theirs.mode) },
    { label: t("field.kind"), mine: t(`kind.${mine.kind}`), theirs: t(`kind.${theirs.kind}`) },
    {
      label: t("field.attributes"),
      mine: textOfRows(draft.attributes),
      theirs: textOfRows(rowsOfAttributes(theirs.attributes)),
    },
  ].filter((row) => row.mine !== row.theirs);
};
