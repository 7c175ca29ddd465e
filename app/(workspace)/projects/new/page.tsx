import { FlaskConical } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NewProjectForm } from "@/components/project/new-project-form";
import { WorkspaceFrame } from "@/components/project/workspace-frame";
import { buttonStyles } from "@/components/ui/button-styles";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { loadAccount } from "@/lib/server/load-account";
import { requireCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("project.new");
  return { title: t("title") };
}

/** Look at the sample study, or start empty. */
export default async function NewProjectPage() {
  const { scope, caller } = await requireCaller();
  const account = await loadAccount(scope, caller);
  const t = await getTranslations("project.new");
  const sample = account.projects.find((project) => project.isSample);
  return (
    <WorkspaceFrame accountName={account.name}>
      <PageHeader title={t("title")} lead={t("lead")} />
      {sample ? (
        <Section title={t("sampleTitle")} lead={t("sampleBody")}>
          <Link href={`/projects/${sample.id}`} className={buttonStyles()}>
            <FlaskConical aria-hidden="true" />
            {t("sampleOpen")}
          </Link>
        </Section>
      ) : null}
      <Section title={t("emptyTitle")} lead={t("emptyBody")}>
        <NewProjectForm />
      </Section>
    </WorkspaceFrame>
  );
}
