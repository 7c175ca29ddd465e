import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueryState } from "@/components/project/query-state";
import { SourcesScreen } from "@/components/source/sources-screen";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { sourcesQuery } from "@/lib/client/source/sources-query";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadSources } from "@/lib/server/load-sources";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("source");
  return { title: t("title") };
}

/** The bibliography of the study. */
export default async function SourcesPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const [sources, interviewees] = await Promise.all([loadSources(scope), loadInterviewees(scope)]);
  return (
    <QueryState
      loaded={[
        [sourcesQuery(projectId).queryKey, sources],
        [intervieweesQuery(projectId).queryKey, interviewees],
      ]}
    >
      <SourcesScreen projectId={projectId} canAdd={scope.holds("source:change")} />
    </QueryState>
  );
}
