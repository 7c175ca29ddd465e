"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { codingStatuses } from "@/lib/domain/coding/coding-status";
import { belowRules } from "@/lib/domain/factor/below-rule";
import { evidenceModes } from "@/lib/domain/factor/evidence-mode";
import { RuleFields } from "./rule-fields";
import type { SettingsForm } from "./use-settings-form";

/** The rule in its own words, and what counts for it. */
export function SettingsRule({ form, disabled }: { form: SettingsForm; disabled: boolean }) {
  const t = useTranslations("settings");
  const { fields, set, trouble } = form;
  return (
    <>
      <Section title={t("rule.title")} lead={t("rule.lead")}>
        <RuleFields
          value={fields}
          isLinked={form.isLinked}
          disabled={disabled}
          faults={{
            salienceThreshold: trouble?.fields["settings.salienceThreshold"],
            presenceThreshold: trouble?.fields["settings.presenceThreshold"],
          }}
          onChange={({ salienceThreshold, presenceThreshold }, linked) => {
            set({ salienceThreshold, presenceThreshold });
            form.setLinked(linked);
          }}
        />
        <p className="mt-2 text-muted text-sm">{t("rule.highest", { count: form.project.counts.interviewees })}</p>
      </Section>
      <Section title={t("counts.title")}>
        <div className="flex max-w-prose flex-col gap-7">
          <RadioGroup
            legend={t("evidence.label")}
            value={fields.evidenceMode}
            onValueChange={(evidenceMode) => set({ evidenceMode })}
            disabled={disabled}
            options={evidenceModes.map((mode) => ({
              value: mode,
              label: t(`evidence.${mode}`),
              hint: t(`evidence.${mode}Hint`),
            }))}
          />
          <RadioGroup
            legend={t("below.label")}
            value={fields.belowRule}
            onValueChange={(belowRule) => set({ belowRule })}
            disabled={disabled}
            options={belowRules.map((rule) => ({
              value: rule,
              label: t(`below.${rule}`),
              hint: t(`below.${rule}Hint`),
            }))}
          />
          <Fieldset legend={t("statuses.label")} hint={t("statuses.hint")}>
            <div className="flex flex-wrap gap-x-6 gap-y-2">
              {codingStatuses.map((status) => {
                const isCounted = fields.countedStatuses.includes(status);
                return (
                  <Checkbox
                    key={status}
                    label={t(`statuses.${status}`)}
                    checked={isCounted}
                    // The last one stays: a table that counts nothing says nothing.
                    disabled={disabled || (isCounted && fields.countedStatuses.length === 1)}
                    onChange={(event) => {
                      const counts = event.currentTarget.checked;
                      set({
                        countedStatuses: codingStatuses.filter((one) =>
                          one === status ? counts : fields.countedStatuses.includes(one),
                        ),
                      });
                    }}
                  />
                );
              })}
            </div>
          </Fieldset>
          <Checkbox
            label={t("prompted.label")}
            hint={t("prompted.hint")}
            checked={fields.countPrompted}
            disabled={disabled}
            onChange={(event) => set({ countPrompted: event.currentTarget.checked })}
          />
        </div>
      </Section>
    </>
  );
}
