import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QueryState } from "@/components/project/query-state";
import { DocumentGate } from "@/components/source/document/document-gate";
import { documentEvidenceQuery, sourceTextQuery } from "@/lib/client/source/document-queries";
import { id as idShape } from "@/lib/schema/primitive";
import { loadDocumentScreen } from "@/lib/server/load-document-screen";
import { requireProject } from "@/lib/server/session";

interface Place {
  params: Promise<{ projectId: string; sourceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("document");
  return { title: t("pageTitle") };
}

/** The text of a source, where passages are marked as evidence. */
export default async function DocumentPage({ params, searchParams }: Place) {
  const { projectId, sourceId } = await params;
  const scope = await requireProject(projectId, "project:read");
  if (!idShape.safeParse(sourceId).success) notFound();
  const [screen, query] = await Promise.all([loadDocumentScreen(scope, sourceId), searchParams]);
  if (!screen) notFound();
  const { text, evidence, ...rest } = screen;
  return (
    <QueryState
      loaded={[
        [sourceTextQuery(projectId, sourceId).queryKey, text],
        [documentEvidenceQuery(projectId, sourceId).queryKey, evidence],
      ]}
    >
      <DocumentGate
        key={sourceId}
        projectId={projectId}
        {...rest}
        canLink={scope.holds("evidence:link")}
        opensAt={typeof query.evidence === "string" ? query.evidence : null}
      />
    </QueryState>
  );
}
