import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MemberScreen } from "@/components/member/member-screen";
import { QueryState } from "@/components/project/query-state";
import { membersKey } from "@/lib/client/project/query-keys";
import { loadMembers } from "@/lib/server/load-members";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.members");
  return { title: t("title") };
}

/** Who works in the project. */
export default async function MembersPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const members = await loadMembers(scope);
  return (
    <QueryState loaded={[[membersKey(projectId), members.items]]}>
      <MemberScreen
        projectId={projectId}
        canChange={members.items.some((member) => member.abilities.includes("member:change"))}
      />
    </QueryState>
  );
}
