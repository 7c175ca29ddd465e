"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

export interface ProjectChoice {
  id: string;
  name: string;
}

/** The button with the name of the project at hand. */
export function ProjectButton({ project, ...rest }: { project: ProjectChoice } & ComponentProps<"button">) {
  const t = useTranslations("shell");
  return (
    <button
      {...rest}
      type="button"
      aria-label={`${t("switchProject")}: ${project.name}`}
      className="inline-flex h-8 min-w-0 max-w-48 items-center gap-1.5 rounded-md px-2 font-medium text-base text-ink hover:bg-hover pointer-coarse:h-11 lg:max-w-72"
    >
      <span className="truncate">{project.name}</span>
      <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-faint" />
    </button>
  );
}
