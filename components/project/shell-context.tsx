"use client";

import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import type { PaletteCommand } from "./palette-command";

interface Shell {
  slots: Record<"crumbs" | "status", HTMLElement | null>;
  /** Refs for the frame's places; stable, so that React calls them once. */
  slotRefs: Record<"crumbs" | "status", (element: HTMLElement | null) => void>;
  isCrumbsTaken: boolean;
  setCrumbsTaken: (taken: boolean) => void;
  commands: readonly PaletteCommand[];
  setCommands: Dispatch<SetStateAction<readonly PaletteCommand[]>>;
}

const ShellContext = createContext<Shell | null>(null);

/** The places in the frame that a page may fill. */
export function ShellState({ children }: { children: ReactNode }) {
  const [crumbs, setCrumbs] = useState<HTMLElement | null>(null);
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const [isCrumbsTaken, setCrumbsTaken] = useState(false);
  const [commands, setCommands] = useState<readonly PaletteCommand[]>([]);
  const shell = useMemo<Shell>(
    () => ({
      slots: { crumbs, status },
      slotRefs: { crumbs: setCrumbs, status: setStatus },
      isCrumbsTaken,
      setCrumbsTaken,
      commands,
      setCommands,
    }),
    [crumbs, status, isCrumbsTaken, commands],
  );
  return <ShellContext value={shell}>{children}</ShellContext>;
}

export const useShell = (): Shell => {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("This part stands inside the project's frame (AppShell)");
  return shell;
};

/** Puts the page's own state (Saved, version, blind round) beside the title in the top bar. */
export function ShellStatus({ children }: { children: ReactNode }) {
  const { slots } = useShell();
  return slots.status ? createPortal(children, slots.status) : null;
}

/** Replaces the breadcrumb for a page below a screen: "Interviews / Interview 5". */
export function ShellCrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  const { slots, setCrumbsTaken } = useShell();
  useEffect(() => {
    setCrumbsTaken(true);
    return () => setCrumbsTaken(false);
  }, [setCrumbsTaken]);
  return slots.crumbs ? createPortal(<Breadcrumb label={label} crumbs={crumbs} />, slots.crumbs) : null;
}

/** Adds the commands of a page, or of a part of one, to the palette while it is shown. Keep the list stable (useMemo). */
export const useShellCommands = (commands: readonly PaletteCommand[]): void => {
  const { setCommands } = useShell();
  useEffect(() => {
    setCommands((all) => [...all, ...commands]);
    return () => setCommands((all) => all.filter((one) => !commands.includes(one)));
  }, [commands, setCommands]);
};
