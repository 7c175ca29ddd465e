"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import { type ProjectScreen, screenHref } from "./project-screens";

export interface ShellKeysInput {
  projectId: string;
  screens: readonly ProjectScreen[];
  onPalette: () => void;
  onHelp: () => void;
}

/** The keys that act everywhere inside a project. A screen that is not permitted has no key. */
export const useShellKeys = ({ projectId, screens, onPalette, onHelp }: ShellKeysInput): void => {
  const router = useRouter();
  const go = (screen: ProjectScreen) => () => {
    if (screens.includes(screen)) router.push(screenHref(projectId, screen));
  };
  useShortcuts({
    palette: (event) => {
      event.preventDefault();
      onPalette();
    },
    help: (event) => {
      event.preventDefault();
      onHelp();
    },
    goOverview: go("overview"),
    goInterviews: go("interviews"),
    goCodebook: go("codebook"),
    goQuotes: go("quotes"),
    goFactors: go("factors"),
    goMemos: go("memos"),
  });
};
