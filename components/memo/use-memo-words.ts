"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { MemoHead } from "@/lib/schema/memo";

interface MemoWords {
  /** What a memo is about: "Code: External actor". */
  readonly subject: (memo: Pick<MemoHead, "subject" | "subjectLabel">) => string;
  /** Who changed it last, and when. */
  readonly by: (memo: Pick<MemoHead, "updatedByName" | "updatedAt">) => string;
}

/** The sentences about a memo that lists and panels share. */
export const useMemoWords = (): MemoWords => {
  const t = useTranslations("memo");
  const format = useFormatter();
  return {
    subject: ({ subject, subjectLabel }) => {
      const kind = t(`subject.${subject.kind}`);
      if (subject.kind === "project") return kind;
      return subjectLabel === null ? t("removedSubject", { kind }) : t("subjectNamed", { kind, label: subjectLabel });
    },
    by: ({ updatedByName, updatedAt }) =>
      t("by", {
        name: updatedByName,
        when: format.dateTime(new Date(updatedAt), { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }),
      }),
  };
};
