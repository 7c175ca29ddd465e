import type { ReactNode } from "react";
import { KeymapState } from "@/components/account/keymap-state";
import { ProjectFrame } from "@/components/project/project-frame";
import { screenIcons } from "@/components/project/screen-icons";
import { loadLiveStart } from "@/lib/server/live";
import { loadAccount } from "@/lib/server/load-account";
import { loadProject } from "@/lib/server/load-project";
import { requireCaller, requireProject } from "@/lib/server/session";

interface ProjectLayoutProps {
  params: Promise<{ projectId: string }>;
  children: ReactNode;
}

/** The frame around the pages of a project. It loads what it shows; each page asks for its own permission. */
export default async function ProjectLayout({ params, children }: ProjectLayoutProps) {
  const { projectId } = await params;
  const scope = await requireProject(projectId, "project:read");
  const me = await requireCaller();
  const [project, account, liveStart] = await Promise.all([
    loadProject(scope),
    loadAccount(me.scope, me.caller),
    loadLiveStart(scope),
  ]);
  return (
    <ProjectFrame
      project={{ id: project.id, name: project.name, isSample: project.isSample }}
      projects={account.projects.map(({ id, name }) => ({ id, name }))}
      account={{ id: scope.actorId, name: account.name }}
      liveStart={liveStart}
      roles={project.roles}
      abilities={project.abilities}
      icons={screenIcons}
    >
      <KeymapState keymap={account.keymap} />
      {children}
    </ProjectFrame>
  );
}
