"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { SegmentedControl } from "./segmented-control";

export type ThemeChoice = "light" | "dark" | "system";

const never = () => () => {};

/** The chosen theme and its setter. Before hydration the choice is unknown and reads "system". */
export const useThemeChoice = (): { theme: ThemeChoice; setTheme: (theme: ThemeChoice) => void } => {
  const { theme, setTheme } = useTheme();
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const known = theme === "light" || theme === "dark" ? theme : "system";
  return { theme: isHydrated ? known : "system", setTheme };
};

interface ThemeToggleProps {
  label: string;
  labels: Record<ThemeChoice, string>;
  className?: string | undefined;
}

/** Light, dark, or as the system says. */
export function ThemeToggle({ label, labels, className }: ThemeToggleProps) {
  const { theme, setTheme } = useThemeChoice();
  const icons = { light: Sun, dark: Moon, system: Monitor } as const;
  return (
    <SegmentedControl
      label={label}
      value={theme}
      onValueChange={setTheme}
      {...(className ? { className } : {})}
      options={(["light", "dark", "system"] as const).map((value) => {
        const Icon = icons[value];
        return {
          value,
          label: (
            <span className="inline-flex items-center gap-1.5">
              <Icon aria-hidden="true" className="size-4" />
              {labels[value]}
            </span>
          ),
        };
      })}
    />
  );
}
