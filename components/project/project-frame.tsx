"use client";

import type { ReactNode } from "react";
import type { Ability } from "@/lib/domain/account/ability";
import { type ProjectRole, projectRoles } from "@/lib/domain/account/role";
import { AppShell } from "./app-shell";
import type { ProjectChoice } from "./project-button";
import { type ProjectIcons, screensFor } from "./project-screens";
import { useSignOut } from "./use-sign-out";

interface ProjectFrameProps {
  project: ProjectChoice & { isSample: boolean };
  projects: readonly ProjectChoice[];
  accountName: string;
  roles: readonly ProjectRole[];
  /** What the member may do here; screens that need more are not mentioned. */
  abilities: readonly Ability[];
  icons: ProjectIcons;
  children: ReactNode;
}

/** The shell around the pages of one project, for the member who is signed in. */
export function ProjectFrame({ project, projects, accountName, roles, abilities, icons, children }: ProjectFrameProps) {
  const signOut = useSignOut();
  return (
    <AppShell
      project={project}
      projects={projects}
      account={{ name: accountName }}
      role={projectRoles.find((role) => roles.includes(role)) ?? "viewer"}
      screens={screensFor(abilities)}
      icons={icons}
      onSignOut={signOut}
    >
      {children}
    </AppShell>
  );
}
