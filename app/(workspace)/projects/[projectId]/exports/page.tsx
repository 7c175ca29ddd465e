import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportsScreen } from "@/components/factor/exports-screen";
import { loadExports } from "@/lib/server/load-exports";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("factor.export");
  return { title: t("title") };
}

/** What can leave, in which form, and how people appear in it. */
export default async function ExportsPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const exporting = await requireProject(projectId, "export:tables");
  const reading = await requireProject(projectId, "factor-table:read");
  const { table, interviews } = await loadExports(reading, exporting);
  return <ExportsScreen projectId={projectId} table={table} interviews={interviews} />;
}
