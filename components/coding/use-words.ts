"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CaseChoice } from "@/lib/client/coding/case-choice";
import { entriesOf } from "@/lib/client/coding/stance-entries";
import { deriveStanceChips, type StanceChip } from "@/lib/domain/coding/derive-stance-chips";
import type { Stance } from "@/lib/domain/coding/stance";
import type { CodingView } from "@/lib/schema/coding";
import type { Study } from "./study";

/** Stances, cases and chips in words, as they stand everywhere on the screen: "yes KAZ", "no, in general". */
export interface CodingWords {
  stance(stance: Stance): string;
  chip(chip: StanceChip): string;
  chips(stances: CodingView["stances"]): readonly StanceChip[];
  chipLine(stances: CodingView["stances"]): string;
  caseName(caseId: string): string;
  caseShort(caseId: string): string;
  choice(choice: CaseChoice): string;
  codeName(codeId: string): string;
}

/** See {@link CodingWords}. */
export const useWords = (study: Study): CodingWords => {
  const t = useTranslations("coding");
  return useMemo(() => {
    const caseOf = (id: string) => study.cases.find((comparedCase) => comparedCase.id === id);
    const caseShort = (id: string) => caseOf(id)?.shortName ?? t("cases.gone");
    const chip = (one: StanceChip): string => {
      const stance = t(`stances.${one.stance}`);
      if (one.scope === "general") return t("chips.general", { stance });
      if (one.scope === "case") return t("chips.case", { stance, name: caseShort(one.caseId) });
      return one.missingCaseIds.length === 0
        ? t("chips.all", { stance })
        : t("chips.allBut", { stance, names: one.missingCaseIds.map(caseShort).join(", ") });
    };
    const chips = (stances: CodingView["stances"]) => deriveStanceChips(entriesOf(stances), study.caseIds);
    return {
      stance: (stance) => t(`stances.${stance}`),
      chip,
      chips,
      chipLine: (stances) => chips(stances).map(chip).join(" · "),
      caseName: (id) => caseOf(id)?.name ?? t("cases.gone"),
      caseShort,
      choice: (choice) =>
        choice.kind === "general"
          ? t("cases.general")
          : choice.kind === "all"
            ? t("cases.all")
            : choice.caseIds.map(caseShort).join(", "),
      codeName: (id) => study.codeById.get(id)?.code.name ?? t("codeGone"),
    };
  }, [study, t]);
};
