import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InterviewsScreen } from "@/components/interview/interviews-screen";
import { QueryState } from "@/components/project/query-state";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadInterviews } from "@/lib/server/load-interviews";
import { loadMembers } from "@/lib/server/load-members";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("interview");
  return { title: t("title") };
}

/** The interviews and their transcripts. */
export default async function InterviewsPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const [interviews, interviewees, members] = await Promise.all([
    loadInterviews(scope),
    loadInterviewees(scope),
    loadMembers(scope),
  ]);
  return (
    <QueryState
      loaded={[
        [interviewsQuery(projectId).queryKey, interviews],
        [intervieweesQuery(projectId).queryKey, interviewees],
      ]}
    >
      <InterviewsScreen
        projectId={projectId}
        actorId={scope.actorId}
        leaders={members.items
          .filter(({ roles }) => roles.includes("interviewer") || roles.includes("owner"))
          .map(({ userId, name }) => ({ id: userId, name }))}
        can={{ add: scope.holds("interview:change"), import: scope.holds("transcript:import") }}
      />
    </QueryState>
  );
}
