"use client";

import { useTranslations } from "next-intl";
import type { WithdrawalPreviewView } from "@/lib/schema/withdrawal";
import type { StudyNames } from "./study-names";

/** One thing that changes: lost from the table, changed in it, or staying with another number. */
interface EffectLine {
  readonly key: string;
  readonly text: string;
  readonly weight: "lost" | "changed" | "stays";
}

/** What a withdrawal does to the factor table, a sentence for each change, what is lost first. */
export const useWithdrawalSentences = (names: StudyNames): ((effect: WithdrawalPreviewView) => EffectLine[]) => {
  const t = useTranslations("consent.withdrawal");
  const common = useTranslations("common");
  const codeName = (id: string) => names.codes[id] ?? "?";
  const caseName = (id: string) => names.cases[id] ?? "?";
  return (effect) => {
    const salience = effect.crossings.filter((crossing) => crossing.kind === "salience");
    const citations = effect.citationsChanged.map(({ codeId, before, after }): EffectLine => {
      const crossing = salience.find((it) => it.codeId === codeId);
      const values = { name: codeName(codeId), before, after };
      const key = `cited ${codeId}`;
      const isInTable = names.factorIds.includes(codeId) && before >= names.salienceThreshold;
      if (!isInTable) return { key, text: t("changes", values), weight: "stays" };
      if (!crossing) return { key, text: t("stays", values), weight: "stays" };
      const threshold = { ...values, threshold: crossing.threshold };
      return effect.factorsLost.includes(codeId)
        ? { key, text: t("leaves", threshold), weight: "lost" }
        : { key, text: t("falls", threshold), weight: "changed" };
    });
    const cells = effect.cellsChanged
      .filter(({ before, after }) => before.value !== after.value || before.state !== after.state)
      .map(({ codeId, caseId, before, after }): EffectLine => {
        const said =
          before.value === after.value
            ? null
            : t("cell", {
                name: codeName(codeId),
                caseName: caseName(caseId),
                before: common(before.value),
                after: common(after.value),
              });
        const count = Math.max(after.presentCount, after.absentCount);
        const threshold = names.presenceThreshold;
        const key = `cell ${codeId} ${caseId}`;
        const needed = t("cellThreshold", { name: codeName(codeId), caseName: caseName(caseId), count, threshold });
        return { key, text: said ?? needed, weight: said ? "changed" : "stays" };
      });
    const side = ({ codeId, value }: { codeId: string; value: "yes" | "no" }) =>
      t("pairValue", { name: codeName(codeId), value: common(value).toLowerCase() });
    const pairs = effect.pairsLost.map(({ first, second }): EffectLine => {
      const text = t("pair", { first: side(first), second: side(second) });
      return { key: `pair ${first.codeId} ${second.codeId}`, text, weight: "changed" };
    });
    const order = { lost: 0, changed: 1, stays: 2 };
    return [...citations, ...pairs, ...cells].sort((one, other) => order[one.weight] - order[other.weight]);
  };
};
