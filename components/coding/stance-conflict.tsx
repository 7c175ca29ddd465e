"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type PendingConflict, useCoding } from "./coding-context";
import { PointerPanel } from "./pointer-panel";
import { rangeOf } from "./ranges";

const besidePassage = (range: Range | null): { x: number; y: number } => {
  const box = range ? [...range.getClientRects()].at(-1) : undefined;
  return box ? { x: box.left, y: box.bottom } : { x: window.innerWidth / 2 - 160, y: window.innerHeight / 3 };
};

/** The passage already says something else of the same case: the coder says which one is meant. */
export function StanceConflict({ conflict }: { conflict: PendingConflict }) {
  const t = useTranslations("coding");
  const { study, words, acts } = useCoding();
  const { existing, added, held, codeId } = conflict;
  const placeOf = (caseId: string | null) => (caseId === null ? t("cases.general") : words.caseShort(caseId));
  const says = (stance: typeof added.stance, caseId: string | null) =>
    t("chips.case", { stance: words.stance(stance), name: placeOf(caseId) });
  return (
    <PointerPanel
      label={t("conflict.label")}
      at={besidePassage(rangeOf(study, existing))}
      onClose={() => acts.answerConflict(false)}
      className="p-3"
    >
      <p className="font-semibold text-base">{t("conflict.label")}</p>
      <p className="mt-1 text-base text-muted">
        {t("conflict.text", {
          code: words.codeName(codeId),
          held: held.map((one) => says(one.stance, one.caseId)).join(", "),
          added: held.map((one) => says(added.stance, one.caseId)).join(", "),
        })}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => acts.answerConflict(false)}>
          {t("conflict.keep")}
        </Button>
        <Button size="sm" variant="primary" onClick={() => acts.answerConflict(true)}>
          {t("conflict.replace", { stance: words.stance(added.stance) })}
        </Button>
      </div>
    </PointerPanel>
  );
}
