"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { CodeFields } from "./code-drafts";
import { CodeLookField } from "./code-look-field";

interface CodeFieldsFormProps {
  fields: CodeFields;
  set: (patch: Partial<CodeFields>) => void;
  faults: Readonly<Record<string, string>>;
  hasParent: boolean;
  nameRef: RefObject<HTMLInputElement | null>;
}

/** The fields of a code: what it means, where that comes from, when it is used and when not, and how it looks. */
export function CodeFieldsForm({ fields, set, faults, hasParent, nameRef }: CodeFieldsFormProps) {
  const t = useTranslations("codebook.field");
  const text = (name: "definition" | "include" | "exclude" | "example", hint?: string, rows = 3) => (
    <Field label={t(name)} hint={hint} error={faults[name]}>
      <Textarea
        value={fields[name]}
        rows={rows}
        maxLength={20_000}
        onChange={(event) => set({ [name]: event.currentTarget.value })}
      />
    </Field>
  );
  return (
    <div className="flex flex-col gap-5">
      <Field label={t("name")} error={faults.name} required>
        <Input
          ref={nameRef}
          value={fields.name}
          maxLength={200}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </Field>
      <div className="flex flex-col gap-3">
        <Checkbox
          label={t("isFactor")}
          hint={t("isFactorHint")}
          checked={fields.isFactor}
          onChange={(event) => set({ isFactor: event.currentTarget.checked })}
        />
        {fields.isFactor ? null : (
          <Field
            label={t("reasonNotFactor")}
            hint={t("reasonNotFactorHint")}
            error={faults.reasonNotFactor}
            className="pl-6.5"
          >
            <Textarea
              value={fields.reasonNotFactor}
              rows={2}
              maxLength={4000}
              onChange={(event) => set({ reasonNotFactor: event.currentTarget.value })}
            />
          </Field>
        )}
        {hasParent ? (
          <Checkbox
            label={t("rollsUp")}
            hint={t("rollsUpHint")}
            checked={fields.rollsUp}
            onChange={(event) => set({ rollsUp: event.currentTarget.checked })}
          />
        ) : null}
      </div>
      {text("definition", t("definitionHint"))}
      <Field label={t("source")} hint={t("sourceHint")} error={faults.source}>
        <Input
          value={fields.source}
          maxLength={1000}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        {text("include")}
        {text("exclude")}
      </div>
      {text("example", t("exampleHint"), 2)}
      <Fieldset legend={t("colour")} hint={t("colourHint")}>
        <CodeLookField value={fields.colour} onValueChange={(colour) => set({ colour })} />
      </Fieldset>
    </div>
  );
}
