import { FolderPlus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ProjectList } from "@/components/project/project-list";
import { WorkspaceFrame } from "@/components/project/workspace-frame";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadAccount } from "@/lib/server/load-account";
import { loadProjects } from "@/lib/server/load-projects";
import { requireCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("project.list");
  return { title: t("title") };
}

/** All projects of which the account is a member. */
export default async function ProjectsPage() {
  const { scope, caller } = await requireCaller();
  const [account, projects] = await Promise.all([loadAccount(scope, caller), loadProjects(scope)]);
  const t = await getTranslations("project.list");
  const start = (
    <Link href="/projects/new" className={buttonStyles({ variant: "primary" })}>
      {t("new")}
    </Link>
  );
  return (
    <WorkspaceFrame accountName={account.name}>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: projects.items.length })}
        actions={projects.items.length === 0 ? null : start}
      />
      {projects.items.length === 0 ? (
        <EmptyState icon={<FolderPlus aria-hidden="true" />} title={t("empty")} action={start}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <ProjectList projects={projects.items} />
      )}
    </WorkspaceFrame>
  );
}
