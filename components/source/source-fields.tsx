"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { SourceDraft } from "@/lib/client/source/source-draft";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { sourceKinds } from "./use-kind-word";

interface SourceFieldsProps {
  draft: SourceDraft;
  people: readonly IntervieweeView[];
  faults: Readonly<Partial<Record<string, string>>>;
  onChange: (part: Partial<SourceDraft>) => void;
}

/** The fields of a bibliographic record. */
export function SourceFields({ draft, people, faults, onChange }: SourceFieldsProps) {
  const t = useTranslations("source");
  const common = useTranslations("common");
  const { authorIntervieweeIds: authors } = draft;
  return (
    <>
      <Field label={t("field.citation")} hint={t("field.citationHint")} error={faults.citation}>
        <Textarea
          dir="auto"
          rows={3}
          value={draft.citation}
          maxLength={1000}
          onChange={(event) => onChange({ citation: event.currentTarget.value.replaceAll("\n", " ") })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
        <Field label={t("field.kind")} error={faults.kind}>
          <Select
            value={draft.kind}
            onChange={(event) => onChange({ kind: event.currentTarget.value })}
            options={[...sourceKinds, "other" as const].map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </Field>
        <Field label={t("field.year")} optionalMark={common("optional")} error={faults.year}>
          <Input
            inputMode="numeric"
            value={draft.year}
            onChange={(event) => onChange({ year: event.currentTarget.value.trim() })}
          />
        </Field>
      </div>
      {draft.kind === "other" ? (
        <Field label={t("field.ownKind")}>
          <Input
            value={draft.ownKind}
            maxLength={60}
            onChange={(event) => onChange({ ownKind: event.currentTarget.value })}
          />
        </Field>
      ) : null}
      {people.length > 0 ? (
        <Fieldset legend={t("field.authors")} hint={t("field.authorsHint")}>
          <div className="grid gap-2 sm:grid-cols-2">
            {people.map(({ id, label }) => (
              <Checkbox
                key={id}
                label={label}
                checked={authors.includes(id)}
                onChange={(event) =>
                  onChange({
                    authorIntervieweeIds: event.currentTarget.checked
                      ? [...authors, id]
                      : authors.filter((author) => author !== id),
                  })
                }
              />
            ))}
          </div>
        </Fieldset>
      ) : null}
    </>
  );
}
