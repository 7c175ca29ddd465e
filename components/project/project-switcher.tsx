"use client";

import { Check, ChevronsUpDown, FolderOpen, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuSeparator } from "@/components/ui/menu-item";

export interface ProjectChoice {
  id: string;
  name: string;
}

/** The project at hand, and the way to another one. */
export function ProjectSwitcher({ project, projects }: { project: ProjectChoice; projects: readonly ProjectChoice[] }) {
  const t = useTranslations("shell");
  const trigger = (
    <button
      type="button"
      aria-label={`${t("switchProject")}: ${project.name}`}
      className="inline-flex h-8 min-w-0 max-w-48 items-center gap-1.5 rounded-md px-2 font-medium text-base text-ink hover:bg-hover pointer-coarse:h-11 lg:max-w-72"
    >
      <span className="truncate">{project.name}</span>
      <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-faint" />
    </button>
  );
  return (
    <Menu trigger={trigger} className="w-64">
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
