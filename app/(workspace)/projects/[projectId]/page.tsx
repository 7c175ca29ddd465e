import { PageHeader } from "@/components/ui/page-header";
import { loadProject } from "@/lib/server/load-project";
import { requireProject } from "@/lib/server/session";

export default async function OverviewPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const project = await loadProject(scope);
  return <PageHeader title={project.name} />;
}
