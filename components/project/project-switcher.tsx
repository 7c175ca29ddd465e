"use client";

import { Check, ChevronsUpDown, FolderOpen, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";

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
          render={<Link href={`/projects/${choice.id}`} aria-current={choice.id === project.id ? "true" : undefined} />}
        >
          {choice.name}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<FolderOpen aria-hidden="true" />} render={<Link href="/projects" />}>
        {t("allProjects")}
      </MenuItem>
      <MenuItem icon={<Plus aria-hidden="true" />} render={<Link href="/projects/new" />}>
        {t("newProject")}
      </MenuItem>
    </Menu>
  );
}
