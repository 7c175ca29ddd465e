"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useThemeChoice } from "@/components/ui/theme-toggle";
import { findShortcut, shownKeys } from "@/lib/client/shortcuts";
import type { PaletteCommand } from "./palette-command";
import type { ProjectChoice } from "./project-button";
import { type ProjectScreen, screenHref } from "./project-screens";
import { useUndoSteps } from "./undo-steps";

export interface BaseCommands {
  project: ProjectChoice;
  projects: readonly ProjectChoice[];
  screens: readonly ProjectScreen[];
  isApple: boolean;
  onHelp: () => void;
}

const goKeys = {
  overview: "goOverview",
  interviews: "goInterviews",
  codebook: "goCodebook",
  quotes: "goQuotes",
  factors: "goFactors",
} as const;
const hasGoKey = (screen: ProjectScreen): screen is keyof typeof goKeys => screen in goKeys;

/** The palette's commands that every page of a project has: screens, other projects, theme, help. */
export const useBaseCommands = ({
  project,
  projects,
  screens,
  isApple,
  onHelp,
}: BaseCommands): readonly PaletteCommand[] => {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const undoWords = useTranslations("undo");
  const { setTheme } = useThemeChoice();
  const steps = useUndoSteps();
  return useMemo(
    () => [
      ...screens.map((screen) => ({
        id: `go-${screen}`,
        label: t(`nav.${screen}`),
        group: t("palette.goTo"),
        href: screenHref(project.id, screen),
        keys: hasGoKey(screen) ? shownKeys(findShortcut(goKeys[screen]), isApple) : undefined,
      })),
      ...(["undo", "redo"] as const).map((way) => ({
        id: way,
        label: undoWords(way),
        group: t("palette.actions"),
        keys: shownKeys(findShortcut(way), isApple),
        run: steps[way],
      })),
      ...projects
        .filter((choice) => choice.id !== project.id)
        .map((choice) => ({
          id: `project-${choice.id}`,
          label: choice.name,
          group: t("palette.projects"),
          href: `/projects/${choice.id}`,
        })),
      { id: "projects", label: t("allProjects"), group: t("palette.projects"), href: "/projects" },
      { id: "new-project", label: t("newProject"), group: t("palette.projects"), href: "/projects/new" },
      ...(["light", "dark", "system"] as const).map((theme) => ({
        id: `theme-${theme}`,
        label: t("palette.useTheme", { theme: common(`theme.${theme}`) }),
        group: t("palette.appearance"),
        run: () => setTheme(theme),
      })),
      { id: "keyboard", label: t("keyboard.open"), group: t("palette.appearance"), keys: "?", run: onHelp },
      { id: "account", label: t("accountSettings"), group: t("palette.appearance"), href: "/account" },
    ],
    [t, common, undoWords, setTheme, steps, project, projects, screens, isApple, onHelp],
  );
};
