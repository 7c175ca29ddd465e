"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { acknowledgementsOf, type DraftForm } from "@/lib/client/consent/record-draft";

interface AcknowledgementFieldsProps {
  form: DraftForm;
  given: readonly string[];
  fault: string | undefined;
  onChange: (given: readonly string[]) => void;
}

/** The clauses that the form wants acknowledged, each with its sentence. */
export function AcknowledgementFields({ form, given, fault, onChange }: AcknowledgementFieldsProps) {
  const t = useTranslations("consent.form");
  const clauses = acknowledgementsOf(form);
  if (clauses.length === 0) return null;
  return (
    <Fieldset legend={t("acknowledgements")} hint={t("acknowledgementsLead")}>
      {clauses.map((clause) => (
        <Checkbox
          key={clause.id}
          label={clause.sentence}
          checked={given.includes(clause.id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...given, clause.id] : given.filter((id) => id !== clause.id))
          }
        />
      ))}
      <div aria-live="polite" className="empty:hidden">
        {fault ? (
          <p className="flex items-start gap-1.5 text-negative text-sm">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {fault}
          </p>
        ) : null}
      </div>
    </Fieldset>
  );
}
