"use client";

import { Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useLanguageName } from "@/components/interview/use-language-name";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useCoding } from "./coding-context";
import { TranslationDialog } from "./translation-dialog";

const views = ["original", "translation", "both"] as const;

/** Original, translation or both; what the translator says; and, for the key holder, storing a translation. */
export function TranslationBar() {
  const t = useTranslations("coding.translation");
  const nameOf = useLanguageName();
  const { study, view, acts, passage, focused } = useCoding();
  const [isAdding, setAdding] = useState(false);
  const { translation, transcript } = study;
  const isAlone = view.text === "translation";
  const focusedId = focused?.id ?? null;
  const [seenId, setSeen] = useState(focusedId);

  // Passages and codings stand on the original alone: whoever chooses one gets to see it.
  useEffect(() => {
    if (!isAlone) return;
    return passage.subscribe(() => {
      if (passage.get()) acts.changeView({ text: "both" });
    });
  }, [isAlone, passage, acts]);
  useEffect(() => {
    if (focusedId === seenId) return;
    setSeen(focusedId);
    if (isAlone && focusedId !== null) acts.changeView({ text: "both" });
  }, [focusedId, seenId, isAlone, acts]);

  const add = study.canTranslate ? (
    <Button size="sm" variant="ghost" onClick={() => setAdding(true)}>
      <Languages aria-hidden="true" />
      {t(translation ? "replace" : "add")}
    </Button>
  ) : null;
  return (
    <div className="mt-2 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {translation ? (
          <SegmentedControl
            size="sm"
            label={t("label")}
            value={view.text}
            onValueChange={(text) => acts.changeView({ text })}
            options={views.map((value) => ({
              value,
              label: t(value, {
                language: nameOf(value === "original" ? transcript.language : translation.language),
              }),
            }))}
          />
        ) : null}
        {add}
      </div>
      {translation && view.text !== "original" ? (
        <p className="text-muted text-sm">
          {t("anchored")}
          {translation.note === "" ? null : (
            <span dir="auto" className="mt-1 block whitespace-pre-line">
              {t("note", { note: translation.note })}
            </span>
          )}
        </p>
      ) : null}
      {isAdding ? <TranslationDialog onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
