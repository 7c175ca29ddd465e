"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NoPermissionState } from "@/components/ui/no-permission-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { consentFormsQuery } from "@/lib/client/consent/consent-queries";
import { consentRoutes } from "@/lib/client/consent/consent-routes";
import { answerOf, effectOf, inputOf } from "@/lib/client/consent/record-draft";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { projectKey } from "@/lib/client/project/query-keys";
import { AcknowledgementFields } from "./acknowledgement-fields";
import { BasisChoice } from "./basis-choice";
import { BasisFields } from "./basis-fields";
import { ChoiceFields } from "./choice-fields";
import { RecordResult } from "./record-result";
import { useRecordDraft } from "./use-record-draft";

interface RecordFormProps {
  projectId: string;
  intervieweeId: string | null;
  today: string;
}

/** What an interviewee chose, by her own form, and what it rests on. */
export function RecordForm({ projectId, intervieweeId, today }: RecordFormProps) {
  const t = useTranslations("consent");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  const page = useRef<HTMLFormElement>(null);
  const { items: people } = useSuspenseQuery(intervieweesQuery(projectId)).data;
  const { items: forms } = useSuspenseQuery(consentFormsQuery(projectId)).data;
  const recordable = people.filter((person) => person.abilities.includes("consent:record"));
  const { draft, change, form, who, setWho, faults, check } = useRecordDraft(forms, recordable, intervieweeId);
  const board = `/projects/${projectId}/consent`;
  const save = useAct(
    (person: string) =>
      callApi(consentRoutes.record, { params: { projectId, intervieweeId: person }, body: inputOf(draft, form) }),
    ({ inForce }, person) => {
      const label = people.find(({ id }) => id === person)?.label ?? "";
      void client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t(inForce?.analysis ? "form.done" : "form.doneClosed", { label }) });
      router.push(board);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (check()) save.act(who);
    else requestAnimationFrame(() => page.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const shown = { ...save.trouble?.fields, ...faults };
  const isPublic = answerOf(draft, form, "identity") === "public";
  const header = <PageHeader title={t("form.title")} lead={t("form.lead")} />;
  if (recordable.length === 0)
    return (
      <>
        {header}
        <NoPermissionState title={t("form.nobody")} />
      </>
    );
  return (
    <form ref={page} onSubmit={submit} noValidate>
      {header}
      <div className="grid max-w-5xl gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          <Field label={t("form.who")} error={faults.who} className="mb-8 sm:max-w-96">
            <Select
              value={who}
              onChange={(event) => setWho(event.currentTarget.value)}
              options={[
                ...(who === "" ? [{ value: "", label: t("form.whoMissing") }] : []),
                ...recordable.map((person) => ({ value: person.id, label: person.label })),
              ]}
            />
          </Field>
          <Section title={t("form.basisHeading")}>
            <BasisChoice draft={draft} forms={forms} onChange={change} />
          </Section>
          <Section title={t("form.choicesHeading")} lead={t("form.choicesLead")}>
            <ChoiceFields
              draft={draft}
              form={form}
              onAnswer={(choice, answer) => change({ answers: { ...draft.answers, [choice]: answer } })}
            />
            {isPublic ? (
              <Field
                className="mt-4"
                label={t("form.displayName")}
                hint={t("form.displayNameHint")}
                optionalMark={common("optional")}
                error={shown.displayName}
              >
                <Input
                  value={draft.displayName}
                  maxLength={200}
                  onChange={(event) => change({ displayName: event.currentTarget.value })}
                />
              </Field>
            ) : null}
          </Section>
          <Section title={t(`basis.${draft.basis}`)} lead={t(`basisHint.${draft.basis}`)}>
            <div className="flex flex-col gap-5">
              <AcknowledgementFields
                form={form}
                given={draft.acknowledgements}
                fault={shown.acknowledgements}
                onChange={(acknowledgements) => change({ acknowledgements })}
              />
              <BasisFields draft={draft} today={today} faults={shown} onChange={change} />
            </div>
          </Section>
        </div>
        <div className="flex flex-col gap-4 lg:sticky lg:top-[calc(var(--shell-top)+2rem)] lg:self-start">
          <RecordResult choices={effectOf(draft, form)} />
          <TroubleNote
            trouble={save.trouble}
            shown={["signedAs", "signedOn", "signedPlace", "acknowledgements", "reason", "displayName"]}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" busy={save.isBusy}>
              {t("form.submit")}
            </Button>
            <Link href={board} className={buttonStyles()}>
              {common("cancel")}
            </Link>
          </div>
        </div>
      </div>
    </form>
  );
}
