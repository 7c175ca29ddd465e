import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IntervieweesScreen } from "@/components/interviewee/interviewees-screen";
import { QueryState } from "@/components/project/query-state";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { loadCases } from "@/lib/server/load-cases";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadInterviews } from "@/lib/server/load-interviews";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("interviewee");
  return { title: t("title") };
}

/** The people who gave the project words. */
export default async function IntervieweesPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const [interviewees, interviews, cases] = await Promise.all([
    loadInterviewees(scope),
    loadInterviews(scope),
    loadCases(scope),
  ]);
  return (
    <QueryState
      loaded={[
        [intervieweesQuery(projectId).queryKey, interviewees],
        [interviewsQuery(projectId).queryKey, interviews],
      ]}
    >
      <IntervieweesScreen
        projectId={projectId}
        cases={cases.items.filter((entry) => entry.included)}
        canAdd={scope.holds("interviewee:change")}
      />
    </QueryState>
  );
}
