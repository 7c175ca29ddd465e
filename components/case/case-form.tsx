"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";
import { AttributeFields } from "@/components/project/attribute-fields";
import { StaleNote } from "@/components/project/stale-note";
import { TroubleNote } from "@/components/project/trouble-note";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { textOfRows } from "@/lib/client/project/attribute-rows";
import type { CaseView } from "@/lib/schema/case";
import { type CaseFields, caseFieldsOf } from "./case-fields";
import { useCaseForm } from "./use-case-form";

interface CaseFormProps {
  projectId: string;
  view: CaseView | null;
  start?: Partial<CaseFields> | undefined;
  outcomeName: string;
  /** Attributes that the other cases have. */
  known: readonly CaseView["attributes"][];
  /** Where the focus begins: the reason, when a case is about to change sides. */
  focusOn?: "name" | "reason" | undefined;
  onSaved: (view: CaseView) => void;
  onCancel: () => void;
}

/** A case, new or as it stands: its names, its outcome with the source, and why it is in or out. */
export function CaseForm({
  projectId,
  view,
  start,
  outcomeName,
  known,
  focusOn = "name",
  onSaved,
  onCancel,
}: CaseFormProps) {
  const t = useTranslations("case.form");
  const value = useTranslations("case.outcome");
  const common = useTranslations("common");
  const shared = useTranslations("project.attributes");
  const headingId = useId();
  // In the table it stands below the table's own heading, above the tables below the page's.
  const Heading = view ? "h3" : "h2";
  const form = useCaseForm({ projectId, view, start, onSaved });
  const { fields, set } = form;
  const fault = (field: keyof CaseFields) => form.trouble?.fields[field];
  const onKeyDown = (event: KeyboardEvent) => {
    // Esc never throws away what was typed.
    if (event.key === "Escape" && !event.defaultPrevented && !form.isChanged) onCancel();
  };
  const outcomes = (["yes", "no", "unknown"] as const).map((outcome) => ({ value: outcome, label: value(outcome) }));
  const words = (field: keyof CaseFields, from: CaseFields): string =>
    field === "attributes"
      ? textOfRows(from.attributes)
      : field === "outcome"
        ? value(from.outcome)
        : field === "included"
          ? t(from.included ? "compared" : "leftOut")
          : from[field];
  return (
    <form
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      className="flex flex-col gap-5 py-2"
    >
      <Heading id={headingId} className="text-base">
        {view ? t("editTitle", { name: view.name }) : t("addTitle")}
      </Heading>
      {form.newer ? (
        <StaleNote
          differences={form.conflicts.map((field) => ({
            label: t(field),
            mine: words(field, fields),
            theirs: form.newer ? words(field, caseFieldsOf(form.newer)) : "",
          }))}
          isBusy={form.isBusy}
          onTakeTheirs={form.takeTheirs}
          onKeepMine={form.keepMine}
        />
      ) : null}
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <Field label={t("name")} hint={t("nameHint")} error={fault("name")} required>
          <Input
            value={fields.name}
            maxLength={200}
            autoFocus={focusOn === "name"}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </Field>
        <Field label={t("shortName")} hint={t("shortNameHint")} error={fault("shortName")}>
          <Input
            value={fields.shortName}
            maxLength={12}
            onChange={(event) => set({ shortName: event.currentTarget.value })}
          />
        </Field>
      </div>
      <div className="grid gap-5 sm:grid-cols-[15rem_minmax(0,1fr)]">
        <RadioGroup
          legend={outcomeName === "" ? t("outcome") : t("outcomeOf", { name: outcomeName })}
          options={outcomes}
          value={fields.outcome}
          onValueChange={(outcome) => set({ outcome })}
          inline
        />
        <Field label={t("outcomeSource")} hint={t("outcomeSourceHint")} error={fault("outcomeSource")}>
          <Input
            value={fields.outcomeSource}
            maxLength={500}
            onChange={(event) => set({ outcomeSource: event.currentTarget.value })}
          />
        </Field>
      </div>
      <div className="grid gap-5 sm:grid-cols-[15rem_minmax(0,1fr)]">
        <RadioGroup
          legend={t("included")}
          options={[
            { value: "in", label: t("compared") },
            { value: "out", label: t("leftOut") },
          ]}
          value={fields.included ? "in" : "out"}
          onValueChange={(side) => set({ included: side === "in" })}
          inline
        />
        <Field label={t("reason")} hint={t("reasonHint")} error={fault("reason")}>
          <Textarea
            value={fields.reason}
            maxLength={4000}
            rows={2}
            autoFocus={focusOn === "reason"}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
        </Field>
      </div>
      <AttributeFields
        rows={fields.attributes}
        onChange={(attributes) => set({ attributes })}
        hint={t("attributesHint")}
        known={known}
        fault={fault("attributes") ?? (form.fault ? shared(form.fault) : undefined)}
      />
      <TroubleNote trouble={form.trouble} shown={["name", "shortName", "outcomeSource", "reason", "attributes"]} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={form.isBusy} disabled={view !== null && !form.isChanged}>
          {view ? t("save") : t("add")}
        </Button>
        <Button onClick={onCancel}>{common("cancel")}</Button>
      </div>
    </form>
  );
}
