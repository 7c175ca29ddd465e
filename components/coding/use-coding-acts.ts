"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { useUndoSteps } from "@/components/project/undo-steps";
import { useAnnounce } from "@/components/ui/live-region";
import type { ToastMessage } from "@/components/ui/toast";
import { useToast } from "@/components/ui/toast";
import { randomKey } from "@/lib/client/random-key";
import type { ActsInput, CodingActs, WritingActs } from "./coding-context";

/**
 * What the coder can do on the screen. What only moves, opens and says is here; what writes comes with the hands, and
 * whatever is pressed before that is done as soon as they are there, in the order in which it was pressed.
 */
export const useCodingActs = (input: ActsInput): CodingActs => {
  const t = useTranslations("coding");
  const announce = useAnnounce();
  const toast = useToast();
  const { refusal } = useUndoSteps();
  const latest = useRef({ input, t, announce, toast, refusal });
  useEffect(() => {
    latest.current = { input, t, announce, toast, refusal };
  });
  return useMemo(() => {
    const at = () => latest.current;
    const box: { writing: WritingActs | null; waiting: ((writing: WritingActs) => void)[]; note: number | null } = {
      writing: null,
      waiting: [],
      note: null,
    };
    const later = (act: (writing: WritingActs) => void): void => {
      if (box.writing) act(box.writing);
      else box.waiting.push(act);
    };
    // One note at a time: the newest takes the place of the one before.
    const note = (message: ToastMessage) => {
      const { toast } = at();
      if (box.note !== null) toast.close(box.note);
      box.note = toast.show(message);
    };
    const redo = () => at().input.take({ kind: "redo", key: randomKey() });
    const undo = () => at().input.take({ kind: "undo", key: randomKey() });
    const acts: CodingActs = {
      focus: (id, options) => at().input.focus(id, options),
      reveal: (span) => at().input.reveal(span),
      apply: (codeId, stance) => later((writing) => writing.apply(codeId, stance)),
      answerConflict: (replace) => later((writing) => writing.answerConflict(replace)),
      changeStances: (coding, stances) => later((writing) => writing.changeStances(coding, stances)),
      remove: (coding) => later((writing) => writing.remove(coding)),
      repeat: () => later((writing) => writing.repeat()),
      setBrush: (brush) => later((writing) => writing.setBrush(brush)),
      createCode: (name, stance, isInVivo) =>
        new Promise((done) => later((writing) => done(writing.createCode(name, stance, isInVivo)))),
      markProgress: (marks) => later((writing) => writing.markProgress(marks)),
      toUncoded: (forward) => later((writing) => writing.toUncoded(forward)),
      sayDone: (step, result) => later((writing) => writing.sayDone(step, result)),
      sayRefused: (step, error) => later((writing) => writing.sayRefused(step, error)),
      decide: (meeting, which) => at().input.decide(meeting, which),
      undo,
      redo,
      chooseCases: (choice) => {
        const { input, t, announce } = at();
        input.chooseCases(choice);
        announce(t("said.cases", { cases: input.words.choice(choice) }));
      },
      move: (step) => at().input.take(step),
      setAdjusting: (adjustment) => at().input.setAdjusting(adjustment),
      needPassage: () => {
        const { input, t, announce } = at();
        const chosen = input.passage.get();
        if (!chosen) announce(t("said.noPassage"));
        return chosen;
      },
      announce: (sentence) => at().announce(sentence),
      note,
      setReading: (on) => at().input.setReading(on),
      changeView: (change) => at().input.changeView(change),
      setOverlay: (overlay) => at().input.setOverlay(overlay),
      equip: (make) => {
        if (box.writing) return;
        const writing = make({ at, note, undo, redo });
        box.writing = writing;
        at().input.setWriting(writing);
        for (const act of box.waiting.splice(0)) act(writing);
      },
    };
    return acts;
  }, []);
};
