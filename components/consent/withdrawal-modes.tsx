"use client";

import { useTranslations } from "next-intl";
import { useDay } from "@/components/interview/use-day";
import { RadioGroup } from "@/components/ui/radio-group";
import type { WithdrawalMode } from "@/lib/domain/consent/withdrawal-mode";

interface WithdrawalModesProps {
  mode: WithdrawalMode;
  /** The ways that are left: after a withdrawal only those that go further. */
  offered: readonly WithdrawalMode[];
  onMode: (mode: WithdrawalMode) => void;
  /** When what is left would be erased, as the preview says. */
  eraseOn: string | null | undefined;
}

/** How the interviewee withdraws, each way with what it reaches. */
export function WithdrawalModes({ mode, offered, onMode, eraseOn }: WithdrawalModesProps) {
  const t = useTranslations("consent.withdrawal");
  const day = useDay();
  const hints = {
    stop: eraseOn ? t("stopHint", { day: day(eraseOn) }) : t("stopHintNoDay"),
    erase: t("eraseHint"),
    countsOnly: t("countsOnlyHint"),
  };
  return (
    <RadioGroup
      legend={t("mode")}
      value={mode}
      onValueChange={onMode}
      options={offered.map((value) => ({ value, label: t(value), hint: hints[value] }))}
    />
  );
}
