"use client";

import { Check, FolderOpen, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuSeparator } from "@/components/ui/menu-item";
import { ProjectButton, type ProjectChoice } from "./project-button";

export interface ProjectSwitcherProps {
  project: ProjectChoice;
  projects: readonly ProjectChoice[];
  isOpenFirst?: boolean | undefined;
}

/** The project at hand, and the way to another one. */
export function ProjectSwitcher({ project, projects, isOpenFirst }: ProjectSwitcherProps) {
  const t = useTranslations("shell");
  return (
    <Menu trigger={<ProjectButton project={project} />} isOpenFirst={isOpenFirst} className="w-64">
      {projects.map((choice) => (
        <MenuItem
          key={choice.id}
          icon={choice.id === project.id ? <Check aria-hidden="true" /> : <span className="size-4" />}
          href={`/projects/${choice.id}`}
          current={choice.id === project.id}
        >
          {choice.name}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<FolderOpen aria-hidden="true" />} href="/projects">
        {t("allProjects")}
      </MenuItem>
      <MenuItem icon={<Plus aria-hidden="true" />} href="/projects/new">
        {t("newProject")}
      </MenuItem>
    </Menu>
  );
}
