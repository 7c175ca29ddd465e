"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { useShellCommands } from "@/components/project/shell-context";
import { useShownKey } from "@/lib/client/use-keymap";
import { useShortcuts } from "@/lib/client/use-shortcuts";

interface PlayerActs {
  toggle: () => void;
  back: () => void;
  playHere: () => void;
}

/** The player by keys, and by the command palette for whoever has switched single keys off. */
export const usePlayerKeys = (acts: PlayerActs): void => {
  const t = useTranslations("recording.player");
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const act = (name: keyof PlayerActs) => (event: KeyboardEvent) => {
    event.preventDefault();
    acts[name]();
  };
  useShortcuts({ playPause: act("toggle"), playBack: act("back"), playHere: act("playHere") });
  const [toggleKey, backKey, hereKey] = [useShownKey("playPause"), useShownKey("playBack"), useShownKey("playHere")];
  const commands = useMemo(
    () =>
      (
        [
          ["toggle", t("toggle"), toggleKey],
          ["back", t("back"), backKey],
          ["playHere", t("playHere"), hereKey],
        ] as const
      ).map(([name, label, keys]) => ({
        id: `recording-${name}`,
        group: t("label"),
        label,
        ...(keys === undefined ? {} : { keys }),
        run: () => latest.current[name](),
      })),
    [t, toggleKey, backKey, hereKey],
  );
  useShellCommands(commands);
};
