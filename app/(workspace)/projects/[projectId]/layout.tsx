import type { ReactNode } from "react";
import { ProjectFrame } from "@/components/project/project-frame";
import { loadAccount } from "@/lib/server/load-account";
import { loadProject } from "@/lib/server/load-project";
import { readCaller, requireAccount, requireProject } from "@/lib/server/session";

interface ProjectLayoutProps {
  params: Promise<{ projectId: string }>;
  children: ReactNode;
}

/** The frame around the pages of a project. It loads what it shows; each page asks for its own permission. */
export default async function ProjectLayout({ params, children }: ProjectLayoutProps) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const [account, caller] = await Promise.all([requireAccount(), readCaller(null)]);
  const [project, me] = await Promise.all([loadProject(scope), caller ? loadAccount(account, caller) : null]);
  return (
    <ProjectFrame
      project={{ id: project.id, name: project.name, isSample: project.isSample }}
      projects={(me?.projects ?? []).map(({ id, name }) => ({ id, name }))}
      accountName={me?.name ?? ""}
      roles={project.roles}
      abilities={project.abilities}
    >
      {children}
    </ProjectFrame>
  );
}
