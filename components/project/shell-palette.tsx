"use client";

import { CommandPalette } from "./command-palette";
import type { PaletteCommand } from "./palette-command";
import { type BaseCommands, useBaseCommands } from "./use-base-commands";

interface ShellPaletteProps extends BaseCommands {
  /** What the page at hand adds. */
  commands: readonly PaletteCommand[];
  onOpenChange: (open: boolean) => void;
}

/** The command palette with the commands of the page and those of every page. */
export function ShellPalette({ commands, onOpenChange, ...input }: ShellPaletteProps) {
  const base = useBaseCommands(input);
  const { project, screens } = input;
  return (
    <CommandPalette
      open
      onOpenChange={onOpenChange}
      commands={[...commands, ...base]}
      {...(screens.includes("search")
        ? { searchHref: (query: string) => `/projects/${project.id}/search?q=${encodeURIComponent(query)}` }
        : {})}
    />
  );
}
