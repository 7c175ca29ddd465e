import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/project/live-refresh";
import { SetupSteps } from "@/components/project/setup-steps";
import { StudyNumbers } from "@/components/project/study-numbers";
import { buttonStyles } from "@/components/ui/button-styles";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { deriveSetupSteps } from "@/lib/client/project/setup-steps";
import { loadCases } from "@/lib/server/load-cases";
import { loadFactorTable } from "@/lib/server/load-factor-table";
import { loadGuide } from "@/lib/server/load-guide";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadProject } from "@/lib/server/load-project";
import { requireProject } from "@/lib/server/session";

interface PageProps {
  params: Promise<{ projectId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const scope = await requireProject((await params).projectId, "project:read");
  return { title: (await loadProject(scope)).name };
}

/** Where the study stands and what it needs next. */
export default async function OverviewPage({ params }: PageProps) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "factor-table:read");
  const [project, cases, guide, interviewees, table] = await Promise.all([
    loadProject(scope),
    loadCases(scope),
    loadGuide(scope),
    loadInterviewees(scope),
    loadFactorTable(scope, {}),
  ]);
  if (!table.ok) throw new Error(table.reason.code);
  const steps = deriveSetupSteps({
    project,
    cases: cases.items,
    guide,
    interviewees: interviewees.items,
    table: table.value,
  });
  const done = steps.filter((step) => step.state === "done").length;
  const t = await getTranslations("project.overview");
  const nav = await getTranslations("shell.nav");
  return (
    <>
      <LiveRefresh />
      <PageHeader
        title={project.name}
        lead={project.researchQuestion === "" ? t("noQuestion") : project.researchQuestion}
        actions={
          project.counts.codings > 0 ? (
            <Link href={`/projects/${projectId}/factors`} className={buttonStyles({ variant: "primary" })}>
              {nav("factors")}
            </Link>
          ) : null
        }
      />
      <div className="grid max-w-6xl gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <Section
          title={t("steps")}
          lead={done === steps.length ? t("stepsDone") : t("stepsLead", { done, all: steps.length })}
        >
          <SetupSteps projectId={projectId} steps={steps} />
        </Section>
        <div>
          <Section title={t("numbers")}>
            <StudyNumbers counts={project.counts} kept={table.value.factors.filter((row) => row.kept).length} />
          </Section>
        </div>
      </div>
    </>
  );
}
