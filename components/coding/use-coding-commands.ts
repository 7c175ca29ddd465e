"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useMemo } from "react";
import { useShellCommands } from "@/components/project/shell-context";
import { sidePaneKinds } from "@/lib/client/coding/side-pane";
import { turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import { closePane, openPane } from "./beside/open-pane";
import type { Coding } from "./coding-context";

/** The interviewer's turn at a place or before it: the one that puts the question answered there. */
const askingTurn = ({ study }: Coding, at: number): number | null => {
  for (let index = turnIndexAt(study.texts, at); index >= 0; index -= 1) {
    if (study.texts[index]?.turn.role === "interviewer") return index;
  }
  return null;
};

/** The screen's acts in the command palette, for whoever does not use single keys. */
export const useCodingCommands = (now: RefObject<Coding>, startOf: () => number): void => {
  const t = useTranslations("coding");
  const commands = useMemo(() => {
    const group = t("commands.group");
    const question = () => {
      const { passage, focused, acts } = now.current;
      const turnIndex = askingTurn(now.current, passage.get()?.start ?? focused?.start ?? startOf());
      const box = document.getElementById(`turn-${turnIndex}`)?.getBoundingClientRect();
      if (turnIndex !== null && box) acts.setOverlay({ kind: "question", turnIndex, at: { x: box.left, y: box.top } });
    };
    const { study } = now.current;
    const writing = [
      {
        id: "coding-pick",
        label: t("commands.pick"),
        keys: "c",
        run: () => now.current.acts.setOverlay({ kind: "picker" }),
      },
    ];
    return [
      {
        id: "coding-find",
        label: t("commands.find"),
        keys: "q",
        run: () => now.current.acts.setOverlay({ kind: "find" }),
      },
      {
        id: "coding-reading",
        label: t("commands.reading"),
        keys: "r",
        run: () => now.current.acts.setReading(!now.current.isReading),
      },
      ...sidePaneKinds.map((kind) => ({
        id: `coding-beside-${kind}`,
        label: t(`beside.commands.${kind}`),
        run: () => openPane(now.current, kind),
      })),
      { id: "coding-beside-close", label: t("beside.commands.close"), run: () => closePane(now.current) },
      ...(study.canCode ? writing : []),
      ...(study.canMark ? [{ id: "coding-question", label: t("commands.question"), run: question }] : []),
    ].map((command) => ({ ...command, group }));
  }, [t, now, startOf]);
  useShellCommands(commands);
};
