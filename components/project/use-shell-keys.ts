"use client";

import { useRouter } from "next/navigation";
import { isTyping, useShortcuts } from "@/lib/client/use-shortcuts";
import { type ProjectScreen, screenHref } from "./project-screens";
import { useUndoSteps } from "./undo-steps";

export interface ShellKeysInput {
  projectId: string;
  screens: readonly ProjectScreen[];
  onPalette: () => void;
  onHelp: () => void;
}

/** A text field has an undo of its own, and behind a dialog nothing moves. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isTyping(target) || (target instanceof Element && target.closest("[role=dialog]:not([data-beside])") !== null);

/** The keys that act everywhere inside a project. A screen that is not permitted has no key. */
export const useShellKeys = ({ projectId, screens, onPalette, onHelp }: ShellKeysInput): void => {
  const router = useRouter();
  const go = (screen: ProjectScreen) => () => {
    if (screens.includes(screen)) router.push(screenHref(projectId, screen));
  };
  const steps = useUndoSteps();
  const turn = (way: "undo" | "redo") => (event: KeyboardEvent) => {
    if (isElsewhere(event.target)) return;
    event.preventDefault();
    steps[way]();
  };
  useShortcuts({
    undo: turn("undo"),
    redo: turn("redo"),
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
