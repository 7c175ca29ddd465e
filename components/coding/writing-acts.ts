import { movesOf } from "@/lib/client/coding/adjustment";
import { stanceOver } from "@/lib/client/coding/case-choice";
import { codedTurns } from "@/lib/client/coding/coded-turns";
import { applySteps, findSameCoding } from "@/lib/client/coding/coding-step";
import { draftCoding } from "@/lib/client/coding/draft-coding";
import { entriesOf } from "@/lib/client/coding/stance-entries";
import { nextUncodedTurn } from "@/lib/client/coding/walk-codings";
import { ProblemError } from "@/lib/client/problem-error";
import { randomKey } from "@/lib/client/random-key";
import { turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import { decideStanceMerge } from "@/lib/domain/coding/decide-stance-merge";
import type { Stance } from "@/lib/domain/coding/stance";
import type { CodingView, StanceInput } from "@/lib/schema/coding";
import { addCode } from "./add-code";
import type { ActTools, WritingActs } from "./coding-context";
import { firstInSight } from "./first-in-sight";

/** What the coder does to codings, each told to the screen reader in one sentence. */
export const makeWritingActs = ({ at, note, undo, redo }: ActTools): WritingActs => {
  const last: { act: { codeId: string; stance: Stance } | null } = { act: null };
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

  const noteProblem = (error: unknown) => {
    const { t } = at();
    const isRefusal = error instanceof ProblemError;
    note({
      text: isRefusal ? error.problem.title : t("said.notSent"),
      detail: isRefusal ? error.message : t("said.notSentDetail"),
      tone: "problem",
    });
  };

  const acts: WritingActs = {
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
      note({ text: t("said.removed", { code }), action: { label: t("undo"), run: () => undo() } });
    },
    repeat: () => {
      if (last.act) acts.apply(last.act.codeId, last.act.stance);
      else at().announce(at().t("said.nothingToRepeat"));
    },
    setBrush: (brush) => {
      const { input, t, announce } = at();
      input.setBrush(brush);
      announce(brush ? t("brush.said", { code: input.words.codeName(brush.codeId) }) : t("brush.ended"));
    },
    createCode: async (name, stance, isInVivo) => {
      const { input } = at();
      const chosen = input.passage.get();
      const codeId = await addCode({ ...input, onProblem: noteProblem }, name, isInVivo ? chosen : null);
      if (codeId && chosen) acts.apply(codeId, stance);
    },
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
          ...(marks.isCoded ? { action: { label: t("undo"), run: () => acts.markProgress({ isCoded: false }) } } : {}),
        });
      }, noteProblem);
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
    sayDone: (step, { undo: done, restored }) => {
      const { t, announce } = at();
      const isUndo = step.kind === "undo";
      const isElsewhere =
        done.changed.length > 0 && restored.length === 0 && done.changed.every((one) => one.effect !== "removed");
      const text = t(isElsewhere ? "said.undoneElsewhere" : isUndo ? "said.undone" : "said.redone");
      announce(text);
      const back = isUndo ? { label: t("redo"), run: redo } : { label: t("undo"), run: undo };
      note({ text, ...(done.canUndo || done.canRedo ? { action: back } : {}) });
    },
    sayRefused: (step, error) => {
      const { input, t, refusal } = at();
      if (step.kind === "undo" || step.kind === "redo") return note(refusal(step.kind, error));
      const codeId = step.kind === "apply" ? step.input.codeId : null;
      note({
        text: codeId ? t("said.stepRefused", { code: input.words.codeName(codeId) }) : error.problem.title,
        detail: error.message,
        tone: "problem",
      });
    },
    drawMoves: (codings, adjusting) => {
      const { study } = at().input;
      const moves = movesOf(study.indexed, adjusting);
      return applySteps(codings, [{ kind: "move", key: "", moves }], study.caseIds);
    },
  };
  return acts;
};
