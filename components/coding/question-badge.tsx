"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useContext } from "react";
import { cn } from "@/components/ui/cn";
import { QuestionContext } from "./coding-context";

/**
 * The number of the guide's question that a turn of the interviewer puts. A press chooses another; by keys the command
 * palette does the same, so that one does not have to step through a button per turn.
 */
export function QuestionBadge({ turnIndex }: { turnIndex: number }) {
  const t = useTranslations("coding");
  const shared = useContext(QuestionContext);
  if (!shared) return null;
  const { study, questions, acts } = shared;
  const put = study.questions.filter((question) => questions.of(turnIndex).includes(question.questionId));
  const numbers = put.map((question) => question.position + 1).join(", ");
  if (put.length === 0 && !study.canMark) return null;
  const label = put.length === 0 ? t("questions.none") : t("questions.puts", { numbers });
  const open = (event: MouseEvent) =>
    acts.setOverlay({ kind: "question", turnIndex, at: { x: event.clientX, y: event.clientY } });
  return (
    <button
      type="button"
      tabIndex={-1}
      disabled={!study.canMark}
      aria-label={label}
      title={put[0]?.text ?? label}
      onClick={open}
      className={cn(
        "question-badge shrink-0 rounded-sm px-1 font-medium text-2xs leading-4 hover:bg-hover hover:text-ink relative pointer-coarse:after:absolute pointer-coarse:after:-inset-3.5",
        put.length === 0 ? "question-badge-empty text-faint" : "bg-sunken text-muted",
      )}
    >
      {put.length === 0 ? "?" : t("questions.short", { numbers })}
    </button>
  );
}
