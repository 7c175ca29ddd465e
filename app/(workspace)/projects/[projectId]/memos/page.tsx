import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MemosScreen } from "@/components/memo/memos-screen";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("memo");
  return { title: t("title") };
}

/** Memos about the study and everything in it. */
export default async function MemosPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  return <MemosScreen projectId={projectId} canWrite={scope.holds("memo:write")} />;
}
