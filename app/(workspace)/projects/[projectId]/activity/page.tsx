import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityScreen } from "@/components/audit/activity-screen";
import { QueryState } from "@/components/project/query-state";
import { activityPageSize } from "@/lib/client/audit/activity-query";
import { activityKey } from "@/lib/client/project/query-keys";
import { auditEventKinds } from "@/lib/domain/audit/event-kind";
import { loadActivity } from "@/lib/server/load-activity";
import { loadCases } from "@/lib/server/load-cases";
import { loadCodes } from "@/lib/server/load-codes";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadInterviews } from "@/lib/server/load-interviews";
import { loadMembers } from "@/lib/server/load-members";
import { loadProject } from "@/lib/server/load-project";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("activity");
  return { title: t("title") };
}

/** Events of the installation stand in its own log. */
const isOfProjects = (kind: string): boolean => !/^(?:account|link|session|token)\./.test(kind);

/** The project's log: all of it for owners, the own acts for interviewers. */
export default async function ActivityPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "audit:read");
  const [project, first, cases, codes, people, interviews, members] = await Promise.all([
    loadProject(scope),
    loadActivity(scope, { limit: activityPageSize }),
    loadCases(scope),
    loadCodes(scope),
    loadInterviewees(scope),
    loadInterviews(scope),
    loadMembers(scope),
  ]);
  const t = await getTranslations("activity.subject");
  const names = Object.fromEntries([
    [projectId, project.name],
    ...cases.items.map(({ id, name }) => [id, name]),
    ...codes.items.map(({ id, name }) => [id, name]),
    ...members.items.map(({ userId, name }) => [userId, name]),
    ...people.items.map(({ id, number }) => [id, t("interviewee", { number })]),
    ...interviews.items.map(({ id, number }) => [id, t("interview", { number })]),
  ]);
  return (
    <QueryState loaded={[[[...activityKey(projectId), { kind: null }], { pages: [first], pageParams: [""] }]]}>
      <ActivityScreen
        projectId={projectId}
        names={names}
        kinds={auditEventKinds.filter(isOfProjects)}
        canVerify={project.abilities.includes("audit:verify")}
        seesAll={project.roles.includes("owner")}
      />
    </QueryState>
  );
}
