"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { toggleCase } from "@/lib/client/coding/case-choice";
import { inVivoName } from "@/lib/client/coding/in-vivo-name";
import { neighbour, nextOverlapping } from "@/lib/client/coding/walk-codings";
import { moveCursor, spanOfCursor } from "@/lib/client/transcript/sentence-cursor";
import type { Span } from "@/lib/client/transcript/span";
import { type ShortcutHandlers, useShortcuts } from "@/lib/client/use-shortcuts";
import type { Stance } from "@/lib/domain/coding/stance";
import type { CodingView } from "@/lib/schema/coding";
import { pressPaneKey } from "./beside/open-pane";
import type { Coding } from "./coding-context";
import type { AdjustActs } from "./use-adjust";
import { type Chord, useChord } from "./use-chord";

const stanceKeys: Readonly<Record<string, Stance>> = {
  p: "present",
  a: "absent",
  u: "unclear",
  r: "relevant",
  i: "irrelevant",
};

const digitOf = (event: KeyboardEvent): number | null => {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  return digit === undefined ? null : Number(digit);
};

/** Enter, arrows and Delete belong to a button, link or list that has the focus, or to the second pane; letters and digits do not. */
const isOnControl = (event: KeyboardEvent): boolean =>
  event.target instanceof Element &&
  event.target.closest(
    "a, button, summary, input, [role=menuitem], [role=option], [role=radio], [role=toolbar], [data-side-pane]",
  ) !== null;

interface KeysInput {
  /** Everything that the keys act on, as it is drawn now. */
  now: RefObject<Coding>;
  canCode: boolean;
  /** Where the reader stands when nothing is chosen. */
  startOf: () => number;
  openTable: (coding: CodingView) => void;
  /** Opens the screen where the text is corrected, at the turn of a place. */
  openPrepare: (at: number) => void;
  clear: () => void;
  adjust: AdjustActs;
}

/** The keys of the coding screen. Every one of them has a button that does the same. */
export const useCodingKeys = ({
  now,
  canCode,
  startOf,
  openTable,
  openPrepare,
  clear,
  adjust,
}: KeysInput): Chord | null => {
  const t = useTranslations("coding");
  const choose = (chord: Chord, event: KeyboardEvent) => {
    const { acts, caseChoice, study, focused } = now.current;
    if (chord === "stance") {
      const stance = stanceKeys[event.key.toLowerCase()];
      if (stance && focused) acts.changeStances(focused.view, restate(focused.view.stances, stance));
      return;
    }
    if (chord === "go") {
      const wanted = study.codes.find((one) => one.digit !== null && one.digit === digitOf(event));
      const { placed } = now.current.layout;
      const ofCode = placed.filter((one) => one.view.codeId === wanted?.code.id);
      const next = neighbour(ofCode, here(), true);
      if (next) acts.focus(next.id, { reveal: true });
      else if (wanted) acts.announce(t("said.noneOfCode", { code: wanted.code.name }));
      return;
    }
    if (event.key.toLowerCase() === "a") return acts.chooseCases({ kind: "all" });
    const digit = digitOf(event);
    const comparedCase = digit === null ? undefined : study.cases[digit - 1];
    if (digit === 0) acts.chooseCases({ kind: "general" });
    else if (comparedCase) acts.chooseCases(toggleCase(caseChoice, comparedCase.id, study.caseIds));
  };
  const { chord, isTaken } = useChord(canCode, choose);

  const here = () => {
    const { focused, passage } = now.current;
    return { id: focused?.id ?? null, at: focused?.start ?? passage.get()?.start ?? startOf() };
  };
  const code = (stance: Stance) => (event: KeyboardEvent) => {
    const { study, acts, brush, passage } = now.current;
    const digit = digitOf(event);
    const numbered = study.codes.find((one) => one.digit !== null && one.digit === digit);
    if (!numbered) return;
    // With the brush in the hand and nothing chosen a digit takes another brush.
    if (brush && !passage.get()) acts.setBrush({ codeId: numbered.code.id, stance });
    else acts.apply(numbered.code.id, stance);
  };
  /** The sentence at the cursor and everything that is said about it, once: nothing else tells a screen reader. */
  const readOut = (sentence: Span) => {
    const { study, layout, words, acts } = now.current;
    const here = layout.placed.filter((one) => one.start < sentence.end && one.end > sentence.start);
    const codes = here.map(({ view }) => `${words.codeName(view.codeId)}, ${words.chipLine(view.stances)}`).join("; ");
    const text = study.indexed.text.slice(sentence.start, sentence.end);
    acts.announce(t("said.sentence", { words: text, count: here.length, codes }));
  };
  const move = (unit: "sentence" | "turn", forward: boolean, extend: boolean) => {
    const { study, passage, acts } = now.current;
    const chosen = passage.get();
    const from = chosen ? (chosen.cursor ?? { anchor: chosen, focus: chosen }) : null;
    const at = now.current.focused?.start ?? startOf();
    const cursor = moveCursor(study.cursorText, from, { unit, forward, extend }, at);
    if (!cursor) return;
    passage.set({ ...spanOfCursor(cursor), by: "keys", cursor });
    acts.reveal(cursor.focus);
    readOut(cursor.focus);
  };
  const arrow = (event: KeyboardEvent) => {
    if (isOnControl(event)) return;
    event.preventDefault();
    const isVertical = event.key === "ArrowUp" || event.key === "ArrowDown";
    const forward = event.key === "ArrowDown" || event.key === "ArrowRight";
    move(isVertical ? "turn" : "sentence", forward, event.shiftKey);
  };
  const walk = (forward: boolean) => () => {
    const { layout, acts } = now.current;
    const next = neighbour(layout.placed, here(), forward);
    if (next) acts.focus(next.id, { reveal: true });
  };
  const uncoded = (forward: boolean) => () => now.current.acts.toUncoded(forward);

  const handlers: ShortcutHandlers = {
    moveTurn: arrow,
    moveSentence: arrow,
    extendSelection: arrow,
    codingNext: walk(true),
    codingPrevious: walk(false),
    uncodedNext: uncoded(true),
    uncodedPrevious: uncoded(false),
    focusCoding: () => {
      const { layout, acts, passage, focused } = now.current;
      const chosen = passage.get() ?? focused;
      const next = chosen && nextOverlapping(layout.placed, chosen, focused?.id ?? null);
      if (next) acts.focus(next.id, { reveal: true });
    },
    toTable: () => {
      const { focused } = now.current;
      if (focused) openTable(focused.view);
    },
    sidePane: (event) => {
      event.preventDefault();
      pressPaneKey(now.current);
    },
    prepare: () => openPrepare(here().at),
    readingMode: () => now.current.acts.setReading(!now.current.isReading),
    find: (event) => {
      event.preventDefault();
      now.current.acts.setOverlay({ kind: "find" });
    },
    escape: () => clear(),
  };
  const writing: ShortcutHandlers = {
    codePresent: code("present"),
    codeAbsent: code("absent"),
    codePick: (event) => {
      if (event.key === "Enter" && isOnControl(event)) return;
      event.preventDefault();
      const { brush, passage, acts } = now.current;
      if (event.key === "Enter" && brush && passage.get()) acts.apply(brush.codeId, brush.stance);
      else acts.setOverlay({ kind: "picker" });
    },
    codeNew: (event) => {
      event.preventDefault();
      const { acts } = now.current;
      if (acts.needPassage()) acts.setOverlay({ kind: "picker", for: "newCode" });
    },
    codeInVivo: () => {
      const { acts, study } = now.current;
      const chosen = acts.needPassage();
      if (chosen) void acts.createCode(inVivoName(study.indexed.text, chosen), "present", true);
    },
    brush: (event) => {
      event.preventDefault();
      const { brush, focused, recent, acts } = now.current;
      const codeId = recent[0] ?? focused?.view.codeId;
      const stance = focused?.view.codeId === codeId ? (focused?.view.stances[0]?.stance ?? "present") : "present";
      if (brush) acts.setBrush(null);
      else if (codeId) acts.setBrush({ codeId, stance });
      else acts.setOverlay({ kind: "picker", for: "brush" });
    },
    adjustEdges: () => adjust.begin(),
    codeRepeat: () => now.current.acts.repeat(),
    removeCoding: (event) => {
      const { focused, acts } = now.current;
      if (event.key === "Delete" && isOnControl(event)) return;
      if (focused?.view.abilities.includes("coding:create")) acts.remove(focused.view);
    },
    markCoded: (event) => {
      event.preventDefault();
      const { progress, acts } = now.current;
      if (progress.view) acts.markProgress({ isCoded: progress.view.codedAt === null });
    },
  };
  const guarded = Object.fromEntries(
    Object.entries({ ...handlers, ...(canCode ? writing : {}) }).map(([id, handle]) => [
      id,
      (event: KeyboardEvent) => {
        if (!isTaken(event)) handle(event);
      },
    ]),
  );
  useShortcuts(guarded);
  return chord;
};

/** The same cases with another stance; said of a coding with several stances, it holds for all of its cases. */
const restate = (stances: Coding["layout"]["placed"][number]["view"]["stances"], stance: Stance) => {
  const isGeneral = stances.some((entry) => entry.caseIds.length === 0);
  const isAll = stances.some((entry) => entry.appliesToAllCases);
  const caseIds = [...new Set(stances.flatMap((entry) => entry.caseIds))];
  return [
    ...(isGeneral ? [{ stance, caseIds: [] }] : []),
    ...(caseIds.length > 0 ? [{ stance, caseIds, ...(isAll ? { appliesToAllCases: true } : {}) }] : []),
  ];
};
