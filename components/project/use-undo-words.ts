"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ToastMessage } from "@/components/ui/toast";
import { readTrouble } from "@/lib/client/project/trouble";
import { type RefusedStep, readRefusedStep } from "@/lib/client/undo/refused-step";
import type { UndoView } from "@/lib/schema/undo";

/** Back, or forth again. */
export type UndoWay = "undo" | "redo";

/** What undo says: what was turned, what was skipped, or why a step stays as it is. */
export const useUndoWords = () => {
  const t = useTranslations("undo");
  const trouble = useTranslations("project.trouble");
  return useMemo(() => {
    const said = (way: UndoWay, { step, name, isDropped }: UndoView, isSkip: boolean): string => {
      const what = t(`what.${step}`);
      if (isDropped) return t(isSkip ? "dropped" : "erased", { what });
      const verb = way === "undo" ? "undone" : "redone";
      return name === null ? t(verb, { what }) : t(`${verb}Named`, { what, name });
    };
    const refused = (way: UndoWay, error: unknown, skip: (step: RefusedStep) => void): ToastMessage => {
      const lost = { title: trouble("lost"), detail: trouble("lostDetail") };
      const { code, title, detail, current } = readTrouble(error, lost);
      if (code === "nothing_to_undo")
        return { tone: "info", text: t(way === "undo" ? "nothingToUndo" : "nothingToRedo") };
      const step = code === "undo_refused" ? readRefusedStep(current) : null;
      if (!step) return { tone: "problem", text: title, detail };
      return {
        tone: "problem",
        text: t(way === "undo" ? "notUndone" : "notRedone", { what: t(`what.${step.label}`) }),
        detail: t(`why.${step.reason}`),
        action: { label: t("skip"), run: () => skip(step) },
      };
    };
    return { said, refused };
  }, [t, trouble]);
};
