"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Textarea } from "@/components/ui/textarea";

const values = ["yes", "no", "unknown"] as const;

/** What a piece of evidence says, where, and in which words. */
export interface EvidenceDraft {
  readonly value: (typeof values)[number];
  readonly locator: string;
  readonly quotation: string;
}

interface EvidenceFieldsProps {
  draft: EvidenceDraft;
  onChange: (draft: EvidenceDraft) => void;
}

/** The fields of a piece of evidence that can be changed after it was made. */
export function EvidenceFields({ draft, onChange }: EvidenceFieldsProps) {
  const t = useTranslations("document");
  const common = useTranslations("common");
  return (
    <>
      <div className="flex flex-col items-start gap-1.5">
        <span className="font-medium text-ink text-sm">{t("field.says")}</span>
        <SegmentedControl
          label={t("field.says")}
          value={draft.value}
          onValueChange={(value) => onChange({ ...draft, value })}
          options={values.map((value) => ({ value, label: t(`value.${value}`) }))}
        />
      </div>
      <Field label={t("field.locator")} optionalMark={common("optional")}>
        <Input
          value={draft.locator}
          maxLength={200}
          onChange={(event) => onChange({ ...draft, locator: event.currentTarget.value })}
        />
      </Field>
      <Field label={t("field.quotation")} hint={t("field.quotationHint")} optionalMark={common("optional")}>
        <Textarea
          dir="auto"
          rows={4}
          value={draft.quotation}
          maxLength={10_000}
          onChange={(event) => onChange({ ...draft, quotation: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}
