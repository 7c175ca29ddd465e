import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportScreen } from "@/components/import/import-screen";
import { QueryState } from "@/components/project/query-state";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadInterviews } from "@/lib/server/load-interviews";
import { loadMembers } from "@/lib/server/load-members";
import { requireProject } from "@/lib/server/session";

interface PageProps {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ interview?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import");
  return { title: t("title") };
}

/** From files to transcripts. */
export default async function ImportPage({ params, searchParams }: PageProps) {
  const [{ projectId }, { interview }] = await Promise.all([params, searchParams]);
  const scope = await requireProject(projectId, "transcript:import");
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
      <ImportScreen
        projectId={projectId}
        actorId={scope.actorId}
        leaders={members.items
          .filter(({ roles }) => roles.includes("interviewer") || roles.includes("owner"))
          .map(({ userId, name }) => ({ id: userId, name }))}
        wanted={typeof interview === "string" ? interview : null}
        canCreate={scope.holds("interview:change")}
      />
    </QueryState>
  );
}
