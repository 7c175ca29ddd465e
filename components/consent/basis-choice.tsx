"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { RecordDraft } from "@/lib/client/consent/record-draft";
import { type ConsentBasis, consentBases } from "@/lib/domain/consent/consent-basis";
import type { ConsentFormVersionView } from "@/lib/schema/consent";

interface BasisChoiceProps {
  draft: RecordDraft;
  forms: readonly ConsentFormVersionView[];
  onChange: (part: Partial<RecordDraft>) => void;
}

/** How consent was given, and on which version of which form. */
export function BasisChoice({ draft, forms, onChange }: BasisChoiceProps) {
  const t = useTranslations("consent");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("form.basis")}>
        <Select
          value={draft.basis}
          onChange={(event) => {
            const basis = consentBases.find((it): it is ConsentBasis => it === event.currentTarget.value);
            if (basis) onChange({ basis });
          }}
          options={consentBases.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
        />
      </Field>
      <Field label={t("form.version")} hint={draft.formVersionId === "" ? t("form.noFormHint") : undefined}>
        <Select
          value={draft.formVersionId}
          onChange={(event) => onChange({ formVersionId: event.currentTarget.value })}
          options={[
            ...forms.map((form) => ({
              value: form.id,
              label: t("form.versionOption", { name: form.name, version: form.version, language: form.language }),
            })),
            { value: "", label: t("form.noForm") },
          ]}
        />
      </Field>
    </div>
  );
}
