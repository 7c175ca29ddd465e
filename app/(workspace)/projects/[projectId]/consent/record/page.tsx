import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordForm } from "@/components/consent/record-form";
import { QueryState } from "@/components/project/query-state";
import { consentFormsQuery } from "@/lib/client/consent/consent-queries";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { now } from "@/lib/server/edge";
import { loadConsentForms } from "@/lib/server/load-consent-forms";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { requireProject } from "@/lib/server/session";

interface PageProps {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ interviewee?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("consent.form");
  return { title: t("title") };
}

/** Recording what an interviewee chose. */
export default async function RecordPage({ params, searchParams }: PageProps) {
  const [{ projectId }, { interviewee }] = await Promise.all([params, searchParams]);
  const scope = await requireProject(projectId, "consent:record");
  const [interviewees, forms] = await Promise.all([loadInterviewees(scope), loadConsentForms(scope)]);
  return (
    <QueryState
      loaded={[
        [intervieweesQuery(projectId).queryKey, interviewees],
        [consentFormsQuery(projectId).queryKey, forms],
      ]}
    >
      <RecordForm
        projectId={projectId}
        intervieweeId={typeof interviewee === "string" ? interviewee : null}
        today={now().toISOString().slice(0, 10)}
      />
    </QueryState>
  );
}
