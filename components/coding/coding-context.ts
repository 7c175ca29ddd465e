"use client";

import type { QueryClient } from "@tanstack/react-query";
import type { useTranslations } from "next-intl";
import { createContext, type RefObject, useContext } from "react";
import type { UndoSteps } from "@/components/project/undo-steps";
import type { ToastMessage } from "@/components/ui/toast";
import type { Adjustment } from "@/lib/client/coding/adjustment";
import type { CaseChoice } from "@/lib/client/coding/case-choice";
import type { CodingStep } from "@/lib/client/coding/coding-step";
import type { CodingLayout, PlacedCoding } from "@/lib/client/coding/lay-out-codings";
import type { StepResult } from "@/lib/client/coding/run-step";
import type { SaveSummary } from "@/lib/client/coding/use-codings";
import type { StepConflict } from "@/lib/client/outbox/outbox";
import type { ProblemError } from "@/lib/client/problem-error";
import type { ChosenPassage, PassageStore } from "@/lib/client/transcript/passage-store";
import type { Span } from "@/lib/client/transcript/span";
import type { Stance } from "@/lib/domain/coding/stance";
import type { CodeView } from "@/lib/schema/codebook";
import type { CodingView, StanceInput } from "@/lib/schema/coding";
import type { CodingScreenView } from "./screen-view";
import type { Study } from "./study";
import type { Chord } from "./use-chord";
import type { Progress } from "./use-progress";
import type { QuestionMarks } from "./use-question-marks";
import type { CodingWords } from "./use-words";

/** A press that contradicts what the passage says of the same case: the coder is asked which one is meant. */
export interface PendingConflict {
  existing: PlacedCoding;
  codeId: string;
  added: StanceInput;
  /** Where the two differ, in words: "yes KAZ". */
  held: readonly { caseId: string | null; stance: Stance }[];
}

/** The acts of the screen. The object is the same as long as the screen is shown. */
export interface CodingActs {
  focus(id: string | null, options?: { reveal?: boolean }): void;
  reveal(span: Span): void;
  apply(codeId: string, stance: Stance): void;
  answerConflict(replace: boolean): void;
  decide(meeting: StepConflict, which: "mine" | "theirs"): void;
  changeStances(coding: CodingView, stances: readonly StanceInput[]): void;
  remove(coding: CodingView): void;
  undo(): void;
  redo(): void;
  repeat(): void;
  /** Moves codings to other edges, as one step. */
  move(step: Extract<CodingStep, { kind: "move" }>): void;
  setAdjusting(adjustment: Adjustment | null): void;
  /** Puts the last code, or the focused coding's, on each new selection; null ends it. */
  setBrush(brush: Brush | null): void;
  /** Makes a code with this name and codes the passage with it; a code that has the name already is taken instead. */
  createCode(name: string, stance: Stance, isInVivo: boolean): Promise<void>;
  /** The chosen passage; without one it says that one is needed. */
  needPassage(): ChosenPassage | null;
  /** Says a sentence to screen readers. */
  announce(sentence: string): void;
  chooseCases(choice: CaseChoice): void;
  /** Shows a short message in place of the last one. */
  note(message: ToastMessage): void;
  setReading(on: boolean): void;
  /** Notes that the interview was read or is coded; the other marks stay. */
  markProgress(marks: { isRead?: boolean; isCoded?: boolean }): void;
  /** To the next turn of an interviewee without a coding, or the one before. */
  toUncoded(forward: boolean): void;
  changeView(change: Partial<CodingScreenView>): void;
  setOverlay(overlay: Overlay | null): void;
  /** Says that a step was undone or redone. */
  sayDone(step: CodingStep, result: Extract<StepResult, { kind: "undone" }>): void;
  /** Says that the server refused a step, which is off the screen again. */
  sayRefused(step: CodingStep, error: ProblemError): void;
  /** Brings the acts that write. What was pressed before they came is done now. */
  equip(make: (tools: ActTools) => WritingActs): void;
}

/** What each new selection is coded with. */
export interface Brush {
  codeId: string;
  stance: Stance;
}

/** What lies over the page: never a modal while one codes. */
export type Overlay =
  | { kind: "picker"; for?: "brush" | "newCode" }
  | { kind: "find" }
  | { kind: "overlap"; ids: readonly string[]; at: { x: number; y: number } }
  | { kind: "question"; turnIndex: number; at: { x: number; y: number } }
  | { kind: "codes" }
  | { kind: "codings" };

export interface CodingState {
  /** Every coding of the interview, shown or not. */
  all: readonly CodingView[];
  /** Those that the filter lets through, at their places. */
  layout: CodingLayout;
  focused: PlacedCoding | null;
  caseChoice: CaseChoice;
  conflict: PendingConflict | null;
  save: SaveSummary;
  /** Steps that met another state on the server: both are kept until the coder chooses. */
  meets: readonly StepConflict[];
  isReading: boolean;
  view: CodingScreenView;
  adjusting: Adjustment | null;
  brush: Brush | null;
  /** The codes that were applied last on this screen, the newest first. */
  recent: readonly string[];
  overlay: Overlay | null;
  chord: Chord | null;
}

export interface Coding extends CodingState {
  progress: Progress;
  study: Study;
  words: CodingWords;
  acts: CodingActs;
  passage: PassageStore;
  questions: QuestionMarks;
}

/** What the acts of the screen work with. */
export interface ActsInput {
  study: Study;
  words: CodingWords;
  passage: PassageStore;
  /** The state as it is drawn now. */
  now: RefObject<Pick<CodingState, "all" | "layout" | "focused" | "caseChoice" | "conflict">>;
  take: (step: CodingStep) => void;
  client: QueryClient;
  /** A code was made on this screen. */
  noteCode: (code: CodeView) => void;
  decide: CodingActs["decide"];
  focus: CodingActs["focus"];
  reveal: CodingActs["reveal"];
  setConflict: (conflict: PendingConflict | null) => void;
  chooseCases: (choice: CaseChoice) => void;
  setReading: (on: boolean) => void;
  changeView: CodingActs["changeView"];
  markProgress: Progress["mark"];
  setAdjusting: CodingActs["setAdjusting"];
  setBrush: CodingActs["setBrush"];
  noteRecent: (codeId: string) => void;
  setOverlay: (overlay: Overlay | null) => void;
  /** The acts that write have come. */
  setWriting: (writing: WritingActs) => void;
}

/** The acts that write: loaded with the hands, which are the first to need them. */
export type WritingActs = Pick<
  CodingActs,
  | "apply"
  | "answerConflict"
  | "changeStances"
  | "remove"
  | "repeat"
  | "setBrush"
  | "createCode"
  | "markProgress"
  | "toUncoded"
  | "sayDone"
  | "sayRefused"
> & {
  /** The codings with the edges that are being moved. */
  drawMoves(codings: readonly CodingView[], adjusting: Adjustment): readonly CodingView[];
};

/** What the acts that write are made of; the state is asked for when they act. */
export interface ActTools {
  at(): {
    input: ActsInput;
    t: ReturnType<typeof useTranslations<"coding">>;
    announce: (sentence: string) => void;
    refusal: UndoSteps["refusal"];
  };
  note: CodingActs["note"];
  undo: CodingActs["undo"];
  redo: CodingActs["redo"];
}

export const CodingContext = createContext<Coding | null>(null);

/** What the badges in the margin need: the same as long as nobody marks a question, so that a coding does not redraw them. */
export const QuestionContext = createContext<Pick<Coding, "study" | "questions" | "acts"> | null>(null);

/** What the parts of the coding screen share. */
export const useCoding = (): Coding => {
  const coding = useContext(CodingContext);
  if (!coding) throw new Error("This part stands inside the coding screen");
  return coding;
};
