"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { AttributeFields } from "@/components/project/attribute-fields";
import { StaleNote } from "@/components/project/stale-note";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { intervieweeRoutes } from "@/lib/client/interviewee/interviewee-routes";
import {
  type AttributeRow,
  attributesOfRows,
  faultOfRows,
  rowsOfAttributes,
  textOfRows,
} from "@/lib/client/project/attribute-rows";
import { projectKey } from "@/lib/client/project/query-keys";
import type { CaseView } from "@/lib/schema/case";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface IntervieweeFormProps {
  projectId: string;
  /** Whom to change; null for somebody new. */
  person: IntervieweeView | null;
  /** The first number that nobody has. */
  nextNumber: number;
  cases: readonly CaseView[];
  /** Everybody else, for the attributes that are in use. */
  people: readonly IntervieweeView[];
  onClose: () => void;
}

interface Draft {
  number: string;
  label: string;
  homeCaseId: string;
  attributes: readonly AttributeRow[];
}

const draftOf = (person: IntervieweeView | null, nextNumber: number): Draft => ({
  number: String(person?.number ?? nextNumber),
  label: person?.label ?? "",
  homeCaseId: person?.homeCaseId ?? "",
  attributes: rowsOfAttributes(person?.attributes ?? {}),
});

/** Number, label, home case and attributes of an interviewee. The name belongs to the identity file and is not asked here. */
export function IntervieweeForm({ projectId, person, nextNumber, cases, people, onClose }: IntervieweeFormProps) {
  const t = useTranslations("interviewee");
  const common = useTranslations("common");
  const shared = useTranslations("project.attributes");
  const toast = useToast();
  const client = useQueryClient();
  const formId = useId();
  const [draft, setDraft] = useState(() => draftOf(person, nextNumber));
  // The state that was opened: a colleague's later change is told by the refusal, not overwritten.
  const [opened] = useState(person?.version ?? null);
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const suggestedLabel = t("suggestedLabel", { number: draft.number });
  const label = draft.label.trim() === "" && person === null ? suggestedLabel : draft.label;
  const save = useAct(
    (version: number | null) => {
      const body = {
        number: Number(draft.number),
        label,
        homeCaseId: draft.homeCaseId || null,
        attributes: attributesOfRows(draft.attributes),
      };
      return person === null || version === null
        ? callApi(intervieweeRoutes.add, { params: { projectId }, body })
        : callApi(intervieweeRoutes.change, { params: { projectId, intervieweeId: person.id }, body, version });
    },
    async (saved) => {
      // The next one begins with the number after this one, so the list is read before the form closes.
      await client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: person ? t("changed", { label: saved.label }) : t("added", { label: saved.label }) });
      onClose();
    },
  );
  const { trouble } = save;
  const theirs = trouble?.code === "stale_version" ? (trouble.current as IntervieweeView | undefined) : undefined;
  const nameOfCase = (id: string | null) => cases.find((entry) => entry.id === id)?.name ?? t("field.noHomeCase");
  const fault = faultOfRows(draft.attributes);
  const isNumber = /^[1-9]\d{0,5}$/.test(draft.number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isNumber && fault === null) save.act(opened);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={person ? t("editTitle") : t("addTitle")}
      description={person ? undefined : t("addLead")}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button type="submit" form={formId} variant="primary" busy={save.isBusy}>
            {person ? common("saveChanges") : common("add")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {theirs ? (
          <StaleNote
            differences={[
              { label: t("field.number"), mine: draft.number, theirs: String(theirs.number) },
              { label: t("field.label"), mine: label, theirs: theirs.label },
              {
                label: t("field.homeCase"),
                mine: nameOfCase(draft.homeCaseId || null),
                theirs: nameOfCase(theirs.homeCaseId),
              },
              {
                label: t("field.attributes"),
                mine: textOfRows(draft.attributes),
                theirs: textOfRows(rowsOfAttributes(theirs.attributes)),
              },
            ].filter((row) => row.mine !== row.theirs)}
            onTakeTheirs={onClose}
            onKeepMine={() => save.act(theirs.version)}
            isBusy={save.isBusy}
          />
        ) : (
          <TroubleNote trouble={trouble} shown={["number", "label", "homeCaseId", "attributes"]} />
        )}
        <Field
          label={t("field.number")}
          hint={t("field.numberHint")}
          error={trouble?.fields.number ?? (isChecked && !isNumber ? common("required") : undefined)}
          className="sm:max-w-48"
        >
          <Input
            inputMode="numeric"
            value={draft.number}
            onChange={(event) => change({ number: event.currentTarget.value.trim() })}
          />
        </Field>
        <Field label={t("field.label")} hint={t("field.labelHint")} error={trouble?.fields.label}>
          <Input
            value={draft.label}
            maxLength={120}
            placeholder={person ? undefined : suggestedLabel}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={t("field.homeCase")}
          hint={t("field.homeCaseHint")}
          optionalMark={common("optional")}
          error={trouble?.fields.homeCaseId}
        >
          <Select
            value={draft.homeCaseId}
            onChange={(event) => change({ homeCaseId: event.currentTarget.value })}
            options={[
              { value: "", label: t("field.noHomeCase") },
              ...cases.map((entry) => ({ value: entry.id, label: entry.name })),
            ]}
          />
        </Field>
        <AttributeFields
          rows={draft.attributes}
          onChange={(attributes) => change({ attributes })}
          hint={t("field.attributesHint")}
          known={people.map(({ attributes }) => attributes)}
          fault={trouble?.fields.attributes ?? (isChecked && fault ? shared(fault) : undefined)}
        />
      </form>
    </Dialog>
  );
}
