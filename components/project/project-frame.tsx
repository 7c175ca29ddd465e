"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useCallback } from "react";
import { LiveProject } from "@/lib/client/live/live-context";
import type { Ability } from "@/lib/domain/account/ability";
import { type ProjectRole, projectRoles } from "@/lib/domain/account/role";
import { AppShell } from "./app-shell";
import type { ProjectChoice } from "./project-button";
import { type ProjectIcons, screensFor } from "./project-screens";
import { UndoProvider } from "./undo-steps";
import { useSignOut } from "./use-sign-out";
import { WorkKeeper } from "./work-keeper";

interface ProjectFrameProps {
  project: ProjectChoice & { isSample: boolean };
  projects: readonly ProjectChoice[];
  account: { id: string; name: string };
  /** The event after which the page listens for changes. */
  liveStart: number;
  roles: readonly ProjectRole[];
  /** What the member may do here; screens that need more are not mentioned. */
  abilities: readonly Ability[];
  icons: ProjectIcons;
  children: ReactNode;
}

/** The shell around the pages of one project, for the member who is signed in. */
export function ProjectFrame(props: ProjectFrameProps) {
  const { project, projects, account, liveStart, roles, abilities, icons, children } = props;
  const signOut = useSignOut();
  const router = useRouter();
  const path = usePathname();
  const refresh = useCallback(() => router.refresh(), [router]);
  return (
    <UndoProvider projectId={project.id} canUndo={abilities.includes("memo:write")}>
      <AppShell
        project={project}
        projects={projects}
        account={account}
        role={projectRoles.find((role) => roles.includes(role)) ?? "viewer"}
        screens={screensFor(abilities)}
        icons={icons}
        onSignOut={signOut}
      >
        <LiveProject projectId={project.id} userId={account.id} start={liveStart} path={path} onRefresh={refresh}>
          <WorkKeeper userId={account.id}>{children}</WorkKeeper>
        </LiveProject>
      </AppShell>
    </UndoProvider>
  );
}
