import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodebookScreen } from "@/components/codebook/codebook-screen";
import { QueryState } from "@/components/project/query-state";
import { codesKey, detailsKey } from "@/lib/client/project/query-keys";
import { loadCodes } from "@/lib/server/load-codes";
import { loadProject } from "@/lib/server/load-project";
import { requireProject } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("codebook");
  return { title: t("title") };
}

/** The codebook. */
export default async function CodebookPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const [codes, project] = await Promise.all([loadCodes(scope), loadProject(scope)]);
  return (
    <QueryState
      loaded={[
        [codesKey(projectId), codes.items],
        [detailsKey(projectId), project],
      ]}
    >
      <CodebookScreen projectId={projectId} />
    </QueryState>
  );
}
