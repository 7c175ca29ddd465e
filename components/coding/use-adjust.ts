"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Adjustment, codingsOnPassage, findInTheWay, movesOf } from "@/lib/client/coding/adjustment";
import { randomKey } from "@/lib/client/random-key";
import { type EdgeMove, moveEdge } from "@/lib/client/transcript/move-edge";
import type { Span } from "@/lib/client/transcript/span";
import type { Coding } from "./coding-context";

/** What can be done to the edges of the focused coding, or of the chosen passage when no coding lies on it. */
export interface AdjustActs {
  begin(edge?: Adjustment["edge"]): void;
  chooseEdge(edge: Adjustment["edge"]): void;
  move(unit: EdgeMove["unit"], forward: boolean, edge?: Adjustment["edge"]): void;
  /** Puts the moving edge where a pointer stands. */
  place(span: Span): void;
  /** The focused coding alone moves from now on, the others on the passage stay. */
  detach(): void;
  keep(): void;
  restore(): void;
}

/** The focused coding, when the coder may move it. */
export const adjustable = ({ focused, study }: Coding) =>
  focused && study.canCode && focused.view.abilities.includes("coding:create") ? focused : null;

/** The edges of a passage are moved first and stored when they are kept, as one step. */
export const useAdjust = (get: () => Coding): AdjustActs => {
  const t = useTranslations("coding");
  return useMemo(() => {
    const wordsAt = (span: Span, edge: Adjustment["edge"]): string => {
      const { text } = get().study.indexed;
      return edge === "start"
        ? text.slice(span.start, Math.min(span.end, span.start + 40))
        : text.slice(Math.max(span.start, span.end - 40), span.end);
    };
    const say = (edge: Adjustment["edge"], span: Span) =>
      get().acts.announce(t(edge === "start" ? "adjust.saidStart" : "adjust.saidEnd", { words: wordsAt(span, edge) }));
    const set = (next: Adjustment, isShort = false) => {
      const { acts, passage } = get();
      acts.setAdjusting(next);
      // A passage without a coding has nothing to store: it is moved at once.
      if (next.ids.length === 0) passage.set({ ...next.span, by: "keys", cursor: null });
      if (!isShort) say(next.edge, next.span);
      const at = next.edge === "start" ? next.span.start : next.span.end - 1;
      acts.reveal({ start: at, end: at + 1 });
    };
    const begin = (edge: Adjustment["edge"] = "end"): Adjustment | null => {
      const coding = get();
      const chosen = coding.passage.get();
      const focused = adjustable(coding);
      const isOnPassage = focused && (!chosen || (chosen.start === focused.start && chosen.end === focused.end));
      if (focused && isOnPassage) {
        const ids = codingsOnPassage(coding.layout.placed, focused).map((one) => one.id);
        const { start, end } = focused;
        coding.passage.set(null);
        return { ids, edge, from: { start, end }, span: { start, end } };
      }
      if (!chosen) {
        const text = t(focused || !coding.focused ? "adjust.nothing" : "adjust.notYours");
        coding.acts.announce(text);
        coding.acts.note({ text, tone: "info" });
        return null;
      }
      const { start, end } = chosen;
      return { ids: [], edge, from: { start, end }, span: { start, end } };
    };
    const acts: AdjustActs = {
      begin: (edge) => {
        const begun = begin(edge);
        if (!begun) return;
        get().acts.setAdjusting(begun);
        get().acts.announce(t("adjust.began", { count: begun.ids.length }));
      },
      chooseEdge: (edge) => {
        const { adjusting } = get();
        if (adjusting) set({ ...adjusting, edge });
      },
      move: (unit, forward, wanted) => {
        const { adjusting, study } = get();
        const from = adjusting ?? begin(wanted);
        if (!from) return;
        const edge = wanted ?? from.edge;
        const text = { ...study.cursorText, turns: study.texts, words: study.words, characters: study.characters };
        set({ ...from, edge, span: moveEdge(text, from.span, { edge, unit, forward }) });
      },
      place: (span) => {
        const { adjusting } = get();
        if (adjusting) set({ ...adjusting, span }, true);
      },
      detach: () => {
        const { adjusting, acts } = get();
        if (!adjusting) return;
        acts.setAdjusting({ ...adjusting, ids: adjusting.ids.slice(0, 1) });
        acts.announce(t("adjust.detached"));
      },
      keep: () => {
        const { adjusting, acts, layout, study } = get();
        if (!adjusting) return;
        acts.setAdjusting(null);
        const { span, from, ids } = adjusting;
        if (ids.length === 0 || (span.start === from.start && span.end === from.end)) return;
        const moving = layout.placed.filter((one) => ids.includes(one.id));
        const other = findInTheWay(layout.placed, moving, span);
        if (other) {
          const text = t("adjust.inTheWay", { code: get().words.codeName(other.view.codeId) });
          acts.announce(text);
          acts.note({ text, tone: "info" });
          return;
        }
        acts.move({ kind: "move", key: randomKey(), moves: movesOf(study.indexed, adjusting) });
        acts.announce(t("adjust.kept"));
      },
      restore: () => {
        const { adjusting, acts, passage } = get();
        if (!adjusting) return;
        acts.setAdjusting(null);
        if (adjusting.ids.length === 0) passage.set({ ...adjusting.from, by: "keys", cursor: null });
        acts.announce(t("adjust.restored"));
      },
    };
    return acts;
  }, [get, t]);
};
