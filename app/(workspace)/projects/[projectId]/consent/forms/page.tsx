import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FormsScreen } from "@/components/consent/forms-screen";
import { QueryState } from "@/components/project/query-state";
import { consentFormsQuery } from "@/lib/client/consent/consent-queries";
import { loadConsentForms } from "@/lib/server/load-consent-forms";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("consent.sheet");
  return { title: t("title") };
}

/** The forms that interviewees sign. */
export default async function ConsentFormsPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const forms = await loadConsentForms(scope);
  return (
    <QueryState loaded={[[consentFormsQuery(projectId).queryKey, forms]]}>
      <FormsScreen projectId={projectId} canWrite={scope.holds("protocol:change")} />
    </QueryState>
  );
}
