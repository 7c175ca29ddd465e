import { FolderPlus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DeletedProjects } from "@/components/project/deleted-projects";
import { ProjectList } from "@/components/project/project-list";
import { WorkspaceFrame } from "@/components/project/workspace-frame";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { deriveDaysLeft } from "@/lib/domain/project/derive-days-left";
import { now } from "@/lib/server/edge";
import { loadAccount } from "@/lib/server/load-account";
import { loadDeletedProjects } from "@/lib/server/load-deleted-projects";
import { loadProjects } from "@/lib/server/load-projects";
import { requireCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("project.list");
  return { title: t("title") };
}

/** All projects of which the account is a member. */
export default async function ProjectsPage() {
  const { scope, caller } = await requireCaller();
  const [account, projects, deleted] = await Promise.all([
    loadAccount(scope, caller),
    loadProjects(scope),
    loadDeletedProjects(scope),
  ]);
  const moment = now().getTime();
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
      {deleted.items.length > 0 ? (
        <div className="mt-12">
          <DeletedProjects
            projects={deleted.items.map((project) => ({
              ...project,
              daysLeft: deriveDaysLeft(Date.parse(project.restorableUntil), moment),
            }))}
          />
        </div>
      ) : null}
    </WorkspaceFrame>
  );
}
