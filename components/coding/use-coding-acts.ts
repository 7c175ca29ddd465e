"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useAnnounce } from "@/components/ui/live-region";
import { type ToastMessage, useToast } from "@/components/ui/toast";
import { type CaseChoice, stanceOver } from "@/lib/client/coding/case-choice";
import { codedTurns } from "@/lib/client/coding/coded-turns";
import { type CodingStep, entriesOf, findSameCoding } from "@/lib/client/coding/coding-step";
import { draftCoding } from "@/lib/client/coding/draft-coding";
import { nextUncodedTurn } from "@/lib/client/coding/walk-codings";
import { randomKey } from "@/lib/client/random-key";
import type { ChosenPassage, PassageStore } from "@/lib/client/transcript/passage-store";
import { turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import { decideStanceMerge } from "@/lib/domain/coding/decide-stance-merge";
import type { Stance } from "@/lib/domain/coding/stance";
import type { CodingView, StanceInput } from "@/lib/schema/coding";
import type { CodingActs, CodingState, Overlay, PendingConflict } from "./coding-context";
import { firstInSight } from "./first-in-sight";
import type { Study } from "./study";
import type { Progress } from "./use-progress";
import type { CodingWords } from "./use-words";

interface ActsInput {
  study: Study;
  words: CodingWords;
  passage: PassageStore;
  /** The state as it is drawn now. */
  now: RefObject<Pick<CodingState, "all" | "layout" | "focused" | "caseChoice" | "conflict">>;
  take: (step: CodingStep) => void;
  addCode: (name: string, words: ChosenPassage | null) => Promise<string | null>;
  decide: CodingActs["decide"];
  focus: CodingActs["focus"];
  reveal: CodingActs["reveal"];
  setConflict: (conflict: PendingConflict | null) => void;
  chooseCases: (choice: CaseChoice) => void;
  setReading: (on: boolean) => void;
  changeView: CodingActs["changeView"];
  markProgress: Progress["mark"];
  onProblem: (error: unknown) => void;
  setAdjusting: CodingActs["setAdjusting"];
  setBrush: CodingActs["setBrush"];
  noteRecent: (codeId: string) => void;
  setOverlay: (overlay: Overlay | null) => void;
}

/** What the coder can do to codings, each told to the screen reader in one sentence. */
export const useCodingActs = (input: ActsInput): CodingActs => {
  const t = useTranslations("coding");
  const announce = useAnnounce();
  const toast = useToast();
  const latest = useRef({ input, t, announce, toast });
  useEffect(() => {
    latest.current = { input, t, announce, toast };
  });
  return useMemo(() => {
    const at = () => latest.current;
    const last: { act: { codeId: string; stance: Stance } | null; note: number | null } = { act: null, note: null };
    // One note at a time: the newest takes the place of the one before.
    const note = (message: ToastMessage) => {
      const { toast } = at();
      if (last.note !== null) toast.close(last.note);
      last.note = toast.show(message);
    };
    const views = () => at().input.now.current.all;

    const store = (
      codeId: string,
      added: StanceInput,
      draft: CodingView,
      existing: CodingView | undefined,
      replace: boolean,
    ) => {
      const { input, t, announce } = at();
      const key = draft.id;
      const { transcriptId, start, end } = draft;
      const { version } = input.study.transcript;
      const exact = draft.exact ?? "";
      input.take({
        kind: "apply",
        key,
        draft,
        input: { transcriptId, version, start, end, exact, codeId, stances: [added], roundId: draft.roundId, replace },
      });
      input.focus(existing?.id ?? key);
      const here = views().filter((coding) => coding.start < end && coding.end > start).length + (existing ? 0 : 1);
      const chips = input.words.chipLine([{ ...added, appliesToAllCases: added.appliesToAllCases ?? false }]);
      announce(t("said.coded", { code: input.words.codeName(codeId), chips, count: here }));
    };

    const acts: CodingActs = {
      focus: (id, options) => at().input.focus(id, options),
      reveal: (span) => at().input.reveal(span),
      apply: (codeId, stance) => {
        const { input, t, announce } = at();
        const { study, now } = input;
        const chosen = input.passage.get();
        if (!study.canCode) return announce(t("said.readOnly"));
        if (!chosen) return announce(t("said.noPassage"));
        const added = stanceOver(stance, now.current.caseChoice);
        const draft = draftCoding(study, chosen, codeId, added, randomKey());
        if (!draft) {
          announce(t("said.interviewerOnly"));
          note({ text: t("said.interviewerOnly"), tone: "info" });
          return;
        }
        last.act = { codeId, stance };
        input.noteRecent(codeId);
        const existing = findSameCoding(views(), draft);
        if (existing) {
          const options = { replace: false, casesOfToday: study.caseIds };
          const merged = decideStanceMerge(entriesOf(existing.stances), entriesOf([added]), options);
          if (!merged.ok) {
            const { start, end } = chosen;
            const placed = { id: existing.id, view: existing, start, end, lane: 0 };
            const held = merged.reason.conflicts.map((one) => ({ caseId: one.caseId, stance: one.existing }));
            input.setConflict({ existing: placed, codeId, added, held });
            announce(t("said.conflict"));
            return;
          }
          if (merged.value.outcome === "unchanged") {
            input.focus(existing.id);
            announce(
              t("said.already", { code: input.words.codeName(codeId), chips: input.words.chipLine(existing.stances) }),
            );
            return;
          }
        }
        store(codeId, added, draft, existing, false);
      },
      answerConflict: (replace) => {
        const { input, t, announce } = at();
        const { conflict } = input.now.current;
        input.setConflict(null);
        if (!conflict) return;
        const { view } = conflict.existing;
        if (replace) {
          const exact = view.exact ?? input.study.indexed.text.slice(conflict.existing.start, conflict.existing.end);
          store(conflict.codeId, conflict.added, { ...view, exact, id: randomKey() }, view, true);
        } else announce(t("said.kept"));
      },
      decide: (meeting, which) => at().input.decide(meeting, which),
      changeStances: (coding, stances) => {
        const { input, t, announce } = at();
        input.take({ kind: "change", key: randomKey(), id: coding.id, patch: { stances: [...stances] } });
        announce(t("said.changed", { code: input.words.codeName(coding.codeId) }));
      },
      remove: (coding) => {
        const { input, t, announce } = at();
        const code = input.words.codeName(coding.codeId);
        input.take({ kind: "remove", key: randomKey(), id: coding.id });
        input.focus(null);
        announce(t("said.removed", { code }));
        note({ text: t("said.removed", { code }), action: { label: t("undo"), run: () => acts.undo() } });
      },
      undo: () => at().input.take({ kind: "undo", key: randomKey() }),
      redo: () => at().input.take({ kind: "redo", key: randomKey() }),
      repeat: () => {
        if (last.act) acts.apply(last.act.codeId, last.act.stance);
        else at().announce(at().t("said.nothingToRepeat"));
      },
      chooseCases: (choice) => {
        const { input, t, announce } = at();
        input.chooseCases(choice);
        announce(t("said.cases", { cases: input.words.choice(choice) }));
      },
      move: (step) => at().input.take(step),
      setAdjusting: (adjustment) => at().input.setAdjusting(adjustment),
      setBrush: (brush) => {
        const { input, t, announce } = at();
        input.setBrush(brush);
        announce(brush ? t("brush.said", { code: input.words.codeName(brush.codeId) }) : t("brush.ended"));
      },
      createCode: async (name, stance, isInVivo) => {
        const { input } = at();
        const chosen = input.passage.get();
        const codeId = await input.addCode(name, isInVivo ? chosen : null);
        if (codeId && chosen) acts.apply(codeId, stance);
      },
      needPassage: () => {
        const { input, t, announce } = at();
        const chosen = input.passage.get();
        if (!chosen) announce(t("said.noPassage"));
        return chosen;
      },
      announce: (sentence) => at().announce(sentence),
      note,
      setReading: (on) => at().input.setReading(on),
      markProgress: (marks) => {
        const { input, t, announce } = at();
        input.markProgress(marks).then(() => {
          if (marks.isRead) input.setReading(false);
          const text =
            marks.isCoded === undefined
              ? t("progress.saidRead")
              : t(marks.isCoded ? "progress.saidCoded" : "progress.saidNotCoded");
          announce(text);
          note({
            text,
            ...(marks.isCoded
              ? { action: { label: t("undo"), run: () => acts.markProgress({ isCoded: false }) } }
              : {}),
          });
        }, input.onProblem);
      },
      toUncoded: (forward) => {
        const { input } = at();
        const { study, passage } = input;
        const from = passage.get()?.start ?? input.now.current.focused?.start ?? firstInSight();
        const coded = codedTurns(views());
        const index = nextUncodedTurn(study.transcript.turns, coded, turnIndexAt(study.texts, from), forward);
        const sentence = index === null ? undefined : study.cursorText.sentencesOf(index)[0];
        if (!sentence) return;
        input.focus(null);
        passage.set({ ...sentence, by: "keys", cursor: { anchor: sentence, focus: sentence } });
        input.reveal(sentence);
      },
      changeView: (change) => at().input.changeView(change),
      setOverlay: (overlay) => at().input.setOverlay(overlay),
    };
    return acts;
  }, []);
};
