import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConsentScreen } from "@/components/consent/consent-screen";
import { QueryState } from "@/components/project/query-state";
import { consentFormsQuery } from "@/lib/client/consent/consent-queries";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { now } from "@/lib/server/edge";
import { loadCases } from "@/lib/server/load-cases";
import { loadCodes } from "@/lib/server/load-codes";
import { loadConsentForms } from "@/lib/server/load-consent-forms";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadInterviews } from "@/lib/server/load-interviews";
import { loadProject } from "@/lib/server/load-project";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("consent");
  return { title: t("title") };
}

/** Who allows what until when, and what a withdrawal would change. */
export default async function ConsentPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const [project, interviewees, forms, interviews, codes, cases] = await Promise.all([
    loadProject(scope),
    loadInterviewees(scope),
    loadConsentForms(scope),
    loadInterviews(scope),
    loadCodes(scope),
    loadCases(scope),
  ]);
  return (
    <QueryState
      loaded={[
        [intervieweesQuery(projectId).queryKey, interviewees],
        [consentFormsQuery(projectId).queryKey, forms],
      ]}
    >
      <ConsentScreen
        projectId={projectId}
        defenceDate={project.settings.defenceDate}
        today={now().toISOString().slice(0, 10)}
        names={{
          codes: Object.fromEntries(codes.items.map(({ id, name }) => [id, name])),
          cases: Object.fromEntries(cases.items.map(({ id, name }) => [id, name])),
          interviews: Object.fromEntries(
            interviews.items.map(({ id, number, intervieweeIds }) => [
              id,
              { number, isJoint: intervieweeIds.length > 1 },
            ]),
          ),
          factorIds: codes.items.filter(({ isFactor }) => isFactor).map(({ id }) => id),
          salienceThreshold: project.settings.salienceThreshold,
          presenceThreshold: project.settings.presenceThreshold,
        }}
        can={{
          record: scope.holds("consent:record"),
          withdraw: scope.holds("consent:withdraw"),
          add: scope.holds("interviewee:change"),
          writeForms: scope.holds("protocol:change"),
        }}
      />
    </QueryState>
  );
}
