import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GuideScreen } from "@/components/guide/guide-screen";
import { QueryState } from "@/components/project/query-state";
import { codesKey, guideKey } from "@/lib/client/project/query-keys";
import { loadCodes } from "@/lib/server/load-codes";
import { loadGuide } from "@/lib/server/load-guide";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("guide");
  return { title: t("title") };
}

/** The interview guide, and who was asked what. */
export default async function GuidePage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const [guide, codes, people] = await Promise.all([loadGuide(scope), loadCodes(scope), loadInterviewees(scope)]);
  return (
    <QueryState
      loaded={[
        [guideKey(projectId), guide],
        [codesKey(projectId), codes.items],
      ]}
    >
      <GuideScreen
        projectId={projectId}
        people={people.items.filter((person) => person.consentState !== "withdrawn")}
      />
    </QueryState>
  );
}
