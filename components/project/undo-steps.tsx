"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { type ToastMessage, useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import type { RefusedStep } from "@/lib/client/undo/refused-step";
import { undoRoutes } from "@/lib/client/undo/undo-routes";
import { useReadAgain } from "./use-read-again";
import { type UndoWay, useUndoWords } from "./use-undo-words";

/** The undo of a screen that orders its own steps (unsent codings, the text of the editor). */
export interface OwnUndo {
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface UndoSteps {
  /** Takes back the member's last step, wherever it was made, and says what it was. */
  readonly undo: () => void;
  /** Does again what was undone last. */
  readonly redo: () => void;
  /** Says that an act was done, with the way back. One message at a time: the act that it takes back is the last one. */
  readonly say: (message: Pick<ToastMessage, "text" | "detail">) => void;
  /** What to show for a step that was refused, with the offer to skip it. */
  readonly refusal: (way: UndoWay, error: unknown) => ToastMessage;
  readonly takeOver: (own: OwnUndo) => () => void;
}

const none: UndoSteps = {
  undo: () => {},
  redo: () => {},
  say: () => {},
  refusal: () => ({ text: "" }),
  takeOver: () => () => {},
};
const UndoContext = createContext<UndoSteps>(none);

interface UndoProviderProps {
  projectId: string;
  /** Members who change nothing have nothing to take back. */
  canUndo: boolean;
  children: ReactNode;
}

/** Undo and redo for every page of a project: one queue, one message, and all data read again afterwards. */
export function UndoProvider({ projectId, canUndo, children }: UndoProviderProps) {
  const common = useTranslations("common");
  const words = useUndoWords();
  const toast = useToast();
  const readAgain = useReadAgain(projectId);
  const [now] = useState(() => ({
    own: null as OwnUndo | null,
    note: null as number | null,
    queue: Promise.resolve(),
  }));
  const latest = useRef({ common, words, toast, readAgain });
  useEffect(() => {
    latest.current = { common, words, toast, readAgain };
  });
  const steps = useMemo<UndoSteps>(() => {
    const note = (message: ToastMessage) => {
      const { toast } = latest.current;
      if (now.note !== null) toast.close(now.note);
      now.note = toast.show(message);
    };
    const actOf = (way: UndoWay) => ({
      label: latest.current.common(way),
      run: () => (way === "undo" ? undo() : redo()),
    });
    const refusal = (way: UndoWay, error: unknown) =>
      latest.current.words.refused(way, error, (step) => turn(way, step));
    const run = async (way: UndoWay, skipped: RefusedStep | undefined) => {
      try {
        const body = skipped ? { eventId: skipped.eventId, skip: true } : {};
        const view = await callApi(undoRoutes[way], { params: { projectId }, body });
        const next = way === "undo" && !view.isDropped ? "redo" : "undo";
        note({
          text: latest.current.words.said(way, view, skipped !== undefined),
          ...((next === "redo" ? view.canRedo : view.canUndo) ? { action: actOf(next) } : {}),
        });
        latest.current.readAgain();
      } catch (error) {
        note(refusal(way, error));
      }
    };
    // Presses that come close together are turned one after the other.
    const turn = (way: UndoWay, skipped?: RefusedStep) => {
      if (canUndo) now.queue = now.queue.then(() => run(way, skipped));
    };
    const undo = () => (now.own ? now.own.undo() : turn("undo"));
    const redo = () => (now.own ? now.own.redo() : turn("redo"));
    return {
      undo,
      redo,
      refusal,
      say: (message) => note({ ...message, ...(canUndo ? { action: actOf("undo") } : {}) }),
      takeOver: (own) => {
        now.own = own;
        return () => {
          if (now.own === own) now.own = null;
        };
      },
    };
  }, [projectId, canUndo, now]);
  return <UndoContext value={steps}>{children}</UndoContext>;
}

/** Undo and redo of the project at hand. */
export const useUndoSteps = (): UndoSteps => useContext(UndoContext);

/** Gives the keys of undo and redo to a screen with an order of its own, while it is shown. */
export const useOwnUndo = (own: OwnUndo | null): void => {
  const { takeOver } = useUndoSteps();
  const latest = useRef(own);
  useEffect(() => {
    latest.current = own;
  });
  const isOwn = own !== null;
  useEffect(() => {
    if (!isOwn) return;
    return takeOver({ undo: () => latest.current?.undo(), redo: () => latest.current?.redo() });
  }, [isOwn, takeOver]);
};
