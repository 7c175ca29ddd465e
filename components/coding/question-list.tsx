"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import { ProblemError } from "@/lib/client/problem-error";
import { useCoding } from "./coding-context";
import { PointerPanel } from "./pointer-panel";

/** Which question of the interview guide a turn puts: one, several, or none. */
export function QuestionList({ turnIndex, at }: { turnIndex: number; at: { x: number; y: number } }) {
  const t = useTranslations("coding");
  const { study, questions, acts } = useCoding();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const put = questions.of(turnIndex);
  const toggle = async (questionId: string) => {
    const next = put.includes(questionId) ? put.filter((one) => one !== questionId) : [...put, questionId];
    setBusy(true);
    setTrouble(null);
    try {
      await questions.mark(turnIndex, next);
    } catch (error) {
      setTrouble(error instanceof ProblemError ? error.message : t("said.notSent"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <PointerPanel label={t("questions.label")} at={at} onClose={() => acts.setOverlay(null)}>
      <p className="flex items-center gap-2 px-2 pt-1 pb-1">
        <span className="eyebrow flex-1">{t("questions.label")}</span>
        {isBusy ? <Spinner /> : null}
      </p>
      <ul className="m-0 max-h-72 list-none overflow-y-auto p-0">
        {study.questions.map((question) => (
          <li key={question.questionId}>
            <button
              type="button"
              aria-pressed={put.includes(question.questionId)}
              disabled={isBusy}
              onClick={() => void toggle(question.questionId)}
              className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left text-base leading-5 hover:bg-hover focus-visible:bg-hover pointer-coarse:min-h-11"
            >
              <span className="min-w-4 text-right text-faint text-sm tabular-nums">{question.position + 1}</span>
              <span className="min-w-0 flex-1 text-pretty">{question.text}</span>
              <Check
                aria-hidden="true"
                className={put.includes(question.questionId) ? "mt-0.5 size-4 text-accent" : "invisible size-4"}
              />
            </button>
          </li>
        ))}
      </ul>
      <p className="px-2 py-1.5 text-faint text-xs">{t("questions.hint")}</p>
      {trouble ? (
        <p role="alert" className="px-2 pb-2 text-negative text-sm">
          {trouble}
        </p>
      ) : null}
    </PointerPanel>
  );
}
