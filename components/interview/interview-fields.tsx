"use client";

import { useTranslations } from "next-intl";
import { AttributeFields } from "@/components/project/attribute-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { InterviewDraft } from "@/lib/client/interview/interview-draft";
import { interviewModes } from "@/lib/domain/interview/interview-mode";
import { recordKinds } from "@/lib/domain/interview/record-kind";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface InterviewFieldsProps {
  draft: InterviewDraft;
  onChange: (part: Partial<InterviewDraft>) => void;
  people: readonly IntervieweeView[];
  /** There is a transcript: the people cannot change any more. */
  isFixed: boolean;
  leaders: readonly { id: string; name: string }[];
  /** Attributes that other interviews have. */
  known: readonly Readonly<Record<string, string>>[];
  faults: Readonly<Partial<Record<string, string>>>;
}

const toggled = (list: readonly string[], id: string, isOn: boolean) =>
  isOn ? [...list, id] : list.filter((it) => it !== id);

/** The fields of an interview. */
export function InterviewFields({ draft, onChange, people, isFixed, leaders, known, faults }: InterviewFieldsProps) {
  const t = useTranslations("interview");
  const common = useTranslations("common");
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("field.number")} error={faults.number}>
          <Input
            inputMode="numeric"
            value={draft.number}
            onChange={(event) => onChange({ number: event.currentTarget.value.trim() })}
          />
        </Field>
        <Field label={t("field.date")} optionalMark={common("optional")} error={faults.date}>
          <Input type="date" value={draft.date} onChange={(event) => onChange({ date: event.currentTarget.value })} />
        </Field>
        <Field label={t("field.length")} optionalMark={common("optional")} error={faults.lengthMinutes}>
          <Input
            inputMode="numeric"
            value={draft.length}
            onChange={(event) => onChange({ length: event.currentTarget.value.trim() })}
          />
        </Field>
      </div>
      <div>
        <Fieldset legend={t("field.people")} hint={isFixed ? t("field.peopleFixed") : t("field.peopleHint")}>
          <div className="grid gap-2 sm:grid-cols-2">
            {people.map((person) => (
              <Checkbox
                key={person.id}
                label={person.displayName ? `${person.label} (${person.displayName})` : person.label}
                hint={person.consentState === "none" ? t("field.noConsent") : undefined}
                checked={draft.intervieweeIds.includes(person.id)}
                disabled={isFixed}
                onChange={(event) =>
                  onChange({ intervieweeIds: toggled(draft.intervieweeIds, person.id, event.currentTarget.checked) })
                }
              />
            ))}
          </div>
        </Fieldset>
        <p role="alert" className="mt-1.5 text-negative text-sm empty:hidden">
          {faults.intervieweeIds ?? ""}
        </p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("field.language")} hint={t("field.languageHint")} error={faults.language}>
          <Input
            value={draft.language}
            maxLength={35}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange({ language: event.currentTarget.value.trim() })}
          />
        </Field>
        <Field label={t("field.mode")} error={faults.mode}>
          <Select
            className="mt-auto"
            value={draft.mode}
            onChange={(event) => onChange({ mode: event.currentTarget.value })}
            options={[
              ...interviewModes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) })),
              { value: "other", label: t("mode.other") },
            ]}
          />
        </Field>
        {draft.mode === "other" ? (
          <Field label={t("field.ownMode")}>
            <Input
              value={draft.ownMode}
              maxLength={60}
              onChange={(event) => onChange({ ownMode: event.currentTarget.value })}
            />
          </Field>
        ) : null}
      </div>
      <RadioGroup
        legend={t("field.kind")}
        value={draft.kind}
        onValueChange={(kind) => onChange({ kind })}
        options={recordKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))}
      />
      <AttributeFields
        rows={draft.attributes}
        onChange={(attributes) => onChange({ attributes })}
        hint={t("field.attributesHint")}
        known={known}
        fault={faults.attributes}
      />
      {leaders.length > 1 ? (
        <Fieldset legend={t("field.leaders")} hint={t("field.leadersHint")}>
          {leaders.map((leader) => (
            <Checkbox
              key={leader.id}
              label={leader.name}
              checked={draft.interviewerIds.includes(leader.id)}
              onChange={(event) =>
                onChange({ interviewerIds: toggled(draft.interviewerIds, leader.id, event.currentTarget.checked) })
              }
            />
          ))}
        </Fieldset>
      ) : null}
    </div>
  );
}
