"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { isSigned, type RecordDraft } from "@/lib/client/consent/record-draft";

interface BasisFieldsProps {
  draft: RecordDraft;
  today: string;
  faults: Readonly<Partial<Record<string, string>>>;
  onChange: (part: Partial<RecordDraft>) => void;
}

/** Who signed, when and where; or what else the consent rests on. */
export function BasisFields({ draft, today, faults, onChange }: BasisFieldsProps) {
  const t = useTranslations("consent.form");
  const common = useTranslations("common");
  const signed = isSigned(draft.basis);
  const isOral = draft.basis === "oral";
  return (
    <div className="flex flex-col gap-4">
      {signed ? (
        <Field label={t("signedAs")} hint={t("signedAsHint")} error={faults.signedAs}>
          <Input
            value={draft.signedAs}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => onChange({ signedAs: event.currentTarget.value })}
          />
        </Field>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
        <Field label={t("signedOn")} error={faults.signedOn}>
          <Input
            type="date"
            max={today}
            value={draft.signedOn}
            onChange={(event) => onChange({ signedOn: event.currentTarget.value })}
          />
        </Field>
        {signed || isOral ? (
          <Field
            label={t("signedPlace")}
            optionalMark={isOral ? common("optional") : undefined}
            error={faults.signedPlace}
          >
            <Input
              value={draft.signedPlace}
              maxLength={200}
              onChange={(event) => onChange({ signedPlace: event.currentTarget.value })}
            />
          </Field>
        ) : null}
      </div>
      {isOral ? (
        <>
          <Field label={t("witness")} hint={t("witnessHint")} optionalMark={common("optional")}>
            <Input
              value={draft.witness}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => onChange({ witness: event.currentTarget.value })}
            />
          </Field>
          <Checkbox
            label={t("isRecorded")}
            checked={draft.isRecorded}
            onChange={(event) => onChange({ isRecorded: event.currentTarget.checked })}
          />
        </>
      ) : null}
      {signed ? null : (
        <Field
          label={isOral ? t("reasonOral") : t("reason")}
          hint={isOral ? undefined : t("reasonHint")}
          optionalMark={isOral ? common("optional") : undefined}
          error={faults.reason}
        >
          <Textarea
            value={draft.reason}
            maxLength={2000}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
          />
        </Field>
      )}
    </div>
  );
}
