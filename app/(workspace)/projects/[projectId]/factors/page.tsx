import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FactorScreen } from "@/components/factor/factor-screen";
import { loadFactorScreen } from "@/lib/server/load-factor-screen";
import { requireProject } from "@/lib/server/session";

interface Place {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("factor");
  return { title: t("title") };
}

/** The factor table under the rule of the address. */
export default async function FactorsPage({ params, searchParams }: Place) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "factor-table:read");
  const { table, change, saved } = await loadFactorScreen(scope, await searchParams);
  return <FactorScreen projectId={projectId} initial={table} initialChange={change} saved={saved} />;
}
