"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ListPlus, Plus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { consentRoutes } from "@/lib/client/consent/consent-routes";
import {
  addClause,
  clausesFromText,
  countUnbound,
  type FormDraft,
  formDraftOf,
  formInputOf,
} from "@/lib/client/consent/form-draft";
import { projectKey } from "@/lib/client/project/query-keys";
import { randomKey } from "@/lib/client/random-key";
import type { ConsentFormVersionView } from "@/lib/schema/consent";
import { ClauseFields } from "./clause-fields";
import { SigningFields } from "./signing-fields";

/** Writes a form clause by clause, or the next version of one. A promise that no rule keeps is refused. */
export function FormEditor({ projectId, form }: { projectId: string; form: ConsentFormVersionView | undefined }) {
  const t = useTranslations("consent.editor");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  const [draft, setDraft] = useState<FormDraft>(() => formDraftOf(form));
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<FormDraft>) => setDraft((now) => ({ ...now, ...part }));
  const list = `/projects/${projectId}/consent/forms`;
  const save = useAct(
    () => callApi(consentRoutes.saveForm, { params: { projectId }, body: formInputOf(draft, form?.formId) }),
    (saved) => {
      void client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t("done", { name: saved.name, version: saved.version }) });
      router.push(list);
    },
  );
  const fields = save.trouble?.fields ?? {};
  const isLanguage = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(draft.language);
  const missing = {
    name: draft.name.trim() === "" ? t("required.name") : undefined,
    language: isLanguage ? undefined : t("required.language"),
    text: draft.text.trim() === "" ? t("required.text") : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!missing.name && !missing.language && !missing.text) save.act(undefined);
  };
  const unbound = countUnbound(draft);
  const faultOf = (field: keyof typeof missing) => fields[field] ?? (isChecked ? missing[field] : undefined);
  return (
    <form onSubmit={submit} noValidate className="max-w-4xl">
      <PageHeader
        title={form ? t("nextTitle", { name: form.name }) : t("newTitle")}
        lead={form ? `${t("lead")} ${t("nextLead")}` : t("lead")}
      />
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
          <Field label={t("name")} error={faultOf("name")}>
            <Input
              value={draft.name}
              maxLength={200}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          </Field>
          <Field label={t("language")} error={faultOf("language")} disabled={form !== undefined}>
            <Input
              value={draft.language}
              maxLength={35}
              spellCheck={false}
              onChange={(event) => change({ language: event.currentTarget.value.trim() })}
            />
          </Field>
        </div>
        <Field label={t("text")} hint={t("textHint")} error={faultOf("text")}>
          <Textarea
            dir="auto"
            rows={10}
            className="max-h-[60dvh]"
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Section
        title={t("clauses")}
        lead={t("clausesLead")}
        actions={
          draft.text.trim() === "" ? null : (
            <Button onClick={() => setDraft((now) => clausesFromText(now, randomKey))}>
              <ListPlus aria-hidden="true" />
              {t("fromText")}
            </Button>
          )
        }
      >
        <ol className="flex flex-col gap-3">
          {draft.clauses.map((clause, place) => (
            <li key={clause.key}>
              <ClauseFields
                clause={clause}
                faults={{ id: fields[`clauses.${place}.id`], rules: fields[`clauses.${place}.ruleIds`] }}
                onChange={(changed) =>
                  change({ clauses: draft.clauses.map((it) => (it.key === changed.key ? changed : it)) })
                }
                onRemove={() => change({ clauses: draft.clauses.filter((it) => it.key !== clause.key) })}
              />
            </li>
          ))}
        </ol>
        <Button className="mt-3" onClick={() => setDraft((now) => addClause(now, randomKey()))}>
          <Plus aria-hidden="true" />
          {t("addClause")}
        </Button>
      </Section>
      {draft.clauses.length > 0 ? (
        <Section title={t("signing")} lead={t("signingLead")}>
          <SigningFields draft={draft} onChange={(signing) => change({ signing })} />
        </Section>
      ) : null}
      <div className="mt-8 flex flex-col gap-4 border-line border-t pt-5">
        <TroubleNote
          trouble={save.trouble}
          shown={["name", "language", "text", ...Object.keys(fields).filter((field) => field.startsWith("clauses."))]}
        />
        {unbound > 0 ? <p className="text-base text-warn">{t("unbound", { count: unbound })}</p> : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={save.isBusy}>
            {form ? t("submitNext", { version: form.version + 1 }) : t("submit")}
          </Button>
          <Link href={list} className={buttonStyles()}>
            {common("cancel")}
          </Link>
        </div>
      </div>
    </form>
  );
}
