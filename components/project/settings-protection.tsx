"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import type { SettingsForm } from "./use-settings-form";

/** What protects the interviewees: what leaves, when a withdrawal becomes an erasure, when recordings go. */
export function SettingsProtection({ form, disabled }: { form: SettingsForm; disabled: boolean }) {
  const t = useTranslations("settings");
  const { fields, set, trouble } = form;
  return (
    <>
      <Section title={t("leaving.title")}>
        <Checkbox
          label={t("coarsen.label")}
          hint={t("coarsen.hint")}
          className="max-w-prose"
          checked={fields.coarsensConfidential}
          disabled={disabled}
          onChange={(event) => set({ coarsensConfidential: event.currentTarget.checked })}
        />
      </Section>
      <Section title={t("withdrawal.title")}>
        <div className="flex max-w-prose flex-col gap-5">
          <Field
            label={t("erase.label")}
            hint={t("erase.hint")}
            error={trouble?.fields["settings.eraseAfterDays"]}
            disabled={disabled}
          >
            <Input
              type="number"
              inputMode="numeric"
              min={0}
              max={365}
              step={1}
              value={Number.isNaN(fields.eraseAfterDays) ? "" : fields.eraseAfterDays}
              onChange={(event) => set({ eraseAfterDays: event.currentTarget.valueAsNumber })}
              className="max-w-28"
            />
          </Field>
          <Field
            label={t("defence.label")}
            hint={t("defence.hint")}
            error={trouble?.fields["settings.defenceDate"]}
            disabled={disabled}
          >
            <Input
              type="date"
              value={fields.defenceDate ?? ""}
              onChange={(event) => set({ defenceDate: event.currentTarget.value || null })}
              className="max-w-44"
            />
          </Field>
        </div>
      </Section>
    </>
  );
}
