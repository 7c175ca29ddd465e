import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueryState } from "@/components/project/query-state";
import { SettingsScreen } from "@/components/project/settings-screen";
import { detailsKey } from "@/lib/client/project/query-keys";
import { loadProject } from "@/lib/server/load-project";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

/** The study, its rule and its protections. Every member may read what the results rest on. */
export default async function SettingsPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const project = await loadProject(scope);
  return (
    <QueryState loaded={[[detailsKey(projectId), project]]}>
      <SettingsScreen projectId={projectId} />
    </QueryState>
  );
}
