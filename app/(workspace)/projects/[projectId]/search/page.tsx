import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueryState } from "@/components/project/query-state";
import { SearchScreen } from "@/components/search/search-screen";
import { casesQuery } from "@/lib/client/case/cases-query";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { codesKey, membersKey } from "@/lib/client/project/query-keys";
import { loadCases } from "@/lib/server/load-cases";
import { loadCodes } from "@/lib/server/load-codes";
import { loadGuide } from "@/lib/server/load-guide";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadInterviews } from "@/lib/server/load-interviews";
import { loadMembers } from "@/lib/server/load-members";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search");
  return { title: t("title") };
}

/** The search through all transcripts that the reader may read. */
export default async function SearchPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "transcript:read");
  const [codes, cases, interviewees, interviews, members, guide] = await Promise.all([
    loadCodes(scope),
    loadCases(scope),
    loadInterviewees(scope),
    loadInterviews(scope),
    loadMembers(scope),
    loadGuide(scope),
  ]);
  return (
    <QueryState
      loaded={[
        [codesKey(projectId), codes.items],
        [casesQuery(projectId).queryKey, cases.items],
        [intervieweesQuery(projectId).queryKey, interviewees],
        [interviewsQuery(projectId).queryKey, interviews],
        [membersKey(projectId), members.items],
      ]}
    >
      <SearchScreen
        projectId={projectId}
        questions={guide.questions.map(({ questionId, position, text }) => ({ id: questionId, position, text }))}
        canCode={scope.holds("coding:create")}
      />
    </QueryState>
  );
}
