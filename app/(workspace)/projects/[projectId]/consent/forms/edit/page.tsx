import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormEditor } from "@/components/consent/form-editor";
import { loadConsentForms } from "@/lib/server/load-consent-forms";
import { requireProject } from "@/lib/server/session";

interface PageProps {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ form?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("consent.sheet");
  return { title: t("title") };
}

/** Writing a form, or with `?form=` its next version. */
export default async function ConsentFormEditPage({ params, searchParams }: PageProps) {
  const [{ projectId }, { form: formId }] = await Promise.all([params, searchParams]);
  const scope = await requireProject(projectId, "protocol:change");
  const { items } = await loadConsentForms(scope);
  const versions = items.filter((form) => form.formId === formId).sort((one, other) => other.version - one.version);
  if (formId !== undefined && versions.length === 0) notFound();
  return <FormEditor projectId={projectId} form={versions[0]} />;
}
