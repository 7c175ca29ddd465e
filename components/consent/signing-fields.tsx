"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FormDraft } from "@/lib/client/consent/form-draft";
import { grantChoices } from "@/lib/domain/consent/consent-choice";

/** What signing alone grants, each with the clause that says so. */
export function SigningFields({
  draft,
  onChange,
}: {
  draft: FormDraft;
  onChange: (signing: FormDraft["signing"]) => void;
}) {
  const t = useTranslations("consent");
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {grantChoices.map((choice) => {
        const key = draft.signing[choice];
        const isThere = draft.clauses.some((clause) => clause.key === key);
        return (
          <Field key={choice} label={t(`choice.${choice}`)}>
            <Select
              value={isThere && key !== undefined ? key : ""}
              onChange={(event) => {
                const { [choice]: _before, ...others } = draft.signing;
                const chosen = event.currentTarget.value;
                onChange(chosen === "" ? others : { ...others, [choice]: chosen });
              }}
              options={[
                { value: "", label: t("editor.signingNone") },
                ...draft.clauses.map((clause) => ({
                  value: clause.key,
                  label: t("editor.signingBy", { id: clause.id }),
                })),
              ]}
            />
          </Field>
        );
      })}
    </div>
  );
}
