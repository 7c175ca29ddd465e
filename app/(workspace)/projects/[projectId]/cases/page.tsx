import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseScreen } from "@/components/case/case-screen";
import { QueryState } from "@/components/project/query-state";
import { casesKey, detailsKey } from "@/lib/client/project/query-keys";
import { loadCases } from "@/lib/server/load-cases";
import { loadProject } from "@/lib/server/load-project";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("case");
  return { title: t("title") };
}

/** The compared cases and the candidates left out. */
export default async function CasesPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const [cases, project] = await Promise.all([loadCases(scope), loadProject(scope)]);
  return (
    <QueryState
      loaded={[
        [casesKey(projectId), cases.items],
        [detailsKey(projectId), project],
      ]}
    >
      <CaseScreen projectId={projectId} />
    </QueryState>
  );
}
