"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Stance, stances } from "@/lib/domain/coding/stance";
import type { CaseView } from "@/lib/schema/case";

interface StanceFieldsProps {
  cases: readonly CaseView[];
  stance: Stance;
  caseIds: readonly string[];
  onStance: (stance: Stance) => void;
  onCases: (caseIds: readonly string[]) => void;
}

/** What is said, and of which cases; no case is a claim in general. */
export function StanceFields({ cases, stance, caseIds, onStance, onCases }: StanceFieldsProps) {
  const t = useTranslations("search.coding");
  const coding = useTranslations("coding");
  return (
    <>
      <Field label={t("stance")}>
        <Select
          value={stance}
          options={stances.map((value) => ({ value, label: coding(`stances.${value}`) }))}
          onChange={(event) => onStance(event.currentTarget.value as Stance)}
        />
      </Field>
      <fieldset className="m-0 min-w-0 border-0 p-0">
        <legend className="mb-1 p-0 font-medium text-base">{t("cases")}</legend>
        {cases.map((view) => (
          <Checkbox
            key={view.id}
            label={view.name}
            checked={caseIds.includes(view.id)}
            onChange={() =>
              onCases(caseIds.includes(view.id) ? caseIds.filter((id) => id !== view.id) : [...caseIds, view.id])
            }
          />
        ))}
        {caseIds.length === 0 ? <p className="text-faint text-sm">{t("general")}</p> : null}
      </fieldset>
    </>
  );
}
