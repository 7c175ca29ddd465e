"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { FileText, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLanguageName } from "@/components/interview/use-language-name";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { consentFormsQuery } from "@/lib/client/consent/consent-queries";
import { FormVersion } from "./form-version";

/** Every form of the study with its versions; a version is never changed. */
export function FormsScreen({ projectId, canWrite }: { projectId: string; canWrite: boolean }) {
  const t = useTranslations("consent");
  const languageName = useLanguageName();
  const { items } = useSuspenseQuery(consentFormsQuery(projectId)).data;
  const formIds = [...new Set(items.map(({ formId }) => formId))];
  const at = `/projects/${projectId}/consent`;
  const newForm = canWrite ? (
    <Link href={`${at}/forms/edit`} className={buttonStyles({ variant: "primary" })}>
      <Plus aria-hidden="true" />
      {t("sheet.new")}
    </Link>
  ) : null;
  return (
    <>
      <PageHeader
        title={t("sheet.title")}
        lead={t("sheet.lead")}
        actions={
          <>
            <Link href={at} className={buttonStyles()}>
              {t("title")}
            </Link>
            {items.length > 0 ? newForm : null}
          </>
        }
      />
      {items.length === 0 ? (
        <EmptyState icon={<FileText aria-hidden="true" />} title={t("sheet.empty")} action={newForm}>
          {t("sheet.emptyBody")}
        </EmptyState>
      ) : null}
      {formIds.map((formId) => {
        const versions = items
          .filter((form) => form.formId === formId)
          .sort((one, other) => other.version - one.version);
        const newest = versions[0];
        if (!newest) return null;
        return (
          <Section
            key={formId}
            title={newest.name}
            lead={languageName(newest.language)}
            className="max-w-4xl"
            actions={
              canWrite ? (
                <Link
                  href={`${at}/forms/edit?form=${formId}`}
                  aria-label={t("sheet.editOf", { name: newest.name })}
                  className={buttonStyles()}
                >
                  {t("sheet.edit")}
                </Link>
              ) : null
            }
          >
            <div className="flex flex-col gap-3">
              {versions.map((form) => (
                <FormVersion key={form.id} form={form} isNewest={form.id === newest.id} />
              ))}
            </div>
          </Section>
        );
      })}
    </>
  );
}
