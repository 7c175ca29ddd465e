"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { type DraftClause, isUnbound, toggleRule } from "@/lib/client/consent/form-draft";
import { consentChoices } from "@/lib/domain/consent/consent-choice";
import { consentRules } from "@/lib/domain/consent/consent-rule";

interface ClauseFieldsProps {
  clause: DraftClause;
  /** The faults that the server names, by field. */
  faults: { readonly id: string | undefined; readonly rules: string | undefined };
  onChange: (clause: DraftClause) => void;
  onRemove: () => void;
}

/** One sentence of a form: what it says, and which rules keep it, or that it promises nothing. */
export function ClauseFields({ clause, faults, onChange, onRemove }: ClauseFieldsProps) {
  const t = useTranslations("consent");
  const rules = consentRules.filter((rule) => clause.ruleIds.includes(rule));
  const others = consentRules.filter((rule) => !clause.ruleIds.includes(rule));
  return (
    <div className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4">
      <div className="grid gap-4 sm:grid-cols-[8rem_1fr_auto]">
        <Field label={t("editor.id")} error={faults.id}>
          <Input
            value={clause.id}
            maxLength={40}
            onChange={(event) => onChange({ ...clause, id: event.currentTarget.value })}
          />
        </Field>
        <Field label={t("editor.sentence")}>
          <Textarea
            dir="auto"
            rows={2}
            value={clause.sentence}
            maxLength={4000}
            onChange={(event) => onChange({ ...clause, sentence: event.currentTarget.value })}
          />
        </Field>
        <IconButton label={t("editor.removeClause", { id: clause.id })} className="sm:mt-6" onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("editor.kind")}>
          <Select
            value={clause.isStatement ? "statement" : "promise"}
            onChange={(event) => {
              const isStatement = event.currentTarget.value === "statement";
              onChange({ ...clause, isStatement, ...(isStatement ? { ruleIds: [], choice: null } : {}) });
            }}
            options={[
              { value: "promise", label: t("editor.kindPromise") },
              { value: "statement", label: t("editor.kindStatement") },
            ]}
          />
        </Field>
        {clause.isStatement ? null : (
          <Field label={t("editor.choice")}>
            <Select
              value={clause.choice ?? ""}
              onChange={(event) =>
                onChange({
                  ...clause,
                  choice: consentChoices.find((choice) => choice === event.currentTarget.value) ?? null,
                })
              }
              options={[
                { value: "", label: t("editor.noChoice") },
                ...consentChoices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) })),
              ]}
            />
          </Field>
        )}
      </div>
      {clause.isStatement ? null : (
        <div className="flex flex-col gap-2">
          <Field label={t("editor.rules")} error={isUnbound(clause) ? faults.rules : undefined}>
            <Select
              value=""
              onChange={(event) => {
                if (event.currentTarget.value !== "") onChange(toggleRule(clause, event.currentTarget.value));
              }}
              options={[
                { value: "", label: t("editor.addRule") },
                ...others.map((rule) => ({
                  value: rule,
                  label: t("editor.ruleOption", { rule, words: t(`rule.${rule}`) }),
                })),
              ]}
            />
          </Field>
          <div className="flex flex-wrap gap-1.5 empty:hidden">
            {rules.map((rule) => (
              <Chip
                key={rule}
                removeLabel={t("editor.removeRule", { rule })}
                onRemove={() => onChange(toggleRule(clause, rule))}
              >
                {t("editor.ruleOption", { rule, words: t(`rule.${rule}`) })}
              </Chip>
            ))}
          </div>
          {isUnbound(clause) && !faults.rules ? <p className="text-sm text-warn">{t("editor.unboundHere")}</p> : null}
        </div>
      )}
      <Checkbox
        label={t("editor.isAcknowledgement")}
        checked={clause.isAcknowledgement}
        onChange={(event) => onChange({ ...clause, isAcknowledgement: event.currentTarget.checked })}
      />
    </div>
  );
}
