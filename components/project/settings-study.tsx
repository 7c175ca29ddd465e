"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { DesignField } from "./design-field";
import type { SettingsForm } from "./use-settings-form";

/** What the study is called, what it asks, and how it compares. */
export function SettingsStudy({ form, disabled }: { form: SettingsForm; disabled: boolean }) {
  const t = useTranslations("settings");
  const words = useTranslations("project.fields");
  const { fields, set, trouble } = form;
  return (
    <Section title={t("study")}>
      <div className="flex max-w-prose flex-col gap-5">
        <Field label={words("name")} error={trouble?.fields.name} disabled={disabled} required>
          <Input value={fields.name} maxLength={200} onChange={(event) => set({ name: event.currentTarget.value })} />
        </Field>
        <Field
          label={words("question")}
          hint={words("questionHint")}
          error={trouble?.fields.researchQuestion}
          disabled={disabled}
        >
          <Textarea
            value={fields.researchQuestion}
            maxLength={4000}
            onChange={(event) => set({ researchQuestion: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={words("outcome")}
          hint={words("outcomeHint")}
          error={trouble?.fields.outcomeName}
          disabled={disabled}
        >
          <Input
            value={fields.outcomeName}
            maxLength={200}
            onChange={(event) => set({ outcomeName: event.currentTarget.value })}
          />
        </Field>
        <DesignField value={fields.design} onValueChange={(design) => set({ design })} disabled={disabled} />
      </div>
    </Section>
  );
}
