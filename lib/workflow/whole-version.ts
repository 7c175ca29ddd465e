import type { LockedInterviewee } from "../data/interviewee-lock";
import type { WholeTurn } from "../data/version-hold";
import { applySteps } from "../domain/transcript/apply-steps";
import { mapPosition } from "../domain/transcript/map-position";
import { MASK } from "../domain/transcript/mask";
import { measureSteps } from "../domain/transcript/measure-steps";
import { nameVoice } from "../domain/transcript/name-voice";
import { codePointOffset, type IndexedText, indexText, sliceText } from "../domain/transcript/offset";
import type { SettledCorrection } from "../domain/transcript/settle-correction";
import type { StepMap } from "../domain/transcript/text-step";

/** A turn of the next version as it is stored; words that were erased stay erased. */
export type NextTurn = WholeTurn;

/** The next version with everybody's words, for storing and for carrying codings; it is never shown. */
export interface WholeVersion {
  readonly text: IndexedText;
  readonly turns: readonly NextTurn[];
  readonly map: StepMap;
  /** For each turn of the version before, the turn in which it begins now. */
  readonly turnOf: readonly number[];
}

/** Erased words keep their length, so that every offset after them stays true. */
const wordsOf = (turn: WholeTurn): string => (turn.text === "" ? MASK.repeat(turn.end - turn.start) : turn.text);

const lastBeginning = (turns: readonly { readonly start: number }[], at: number): number => {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/**
 * Does to the whole text what was decided on the text as the corrector reads it. Turns that the corrector may not read were
 * not touched: they are taken over with the label that they had.
 */
export const wholeVersion = (
  view: { readonly turns: readonly { readonly isMasked: boolean }[] },
  turns: readonly WholeTurn[],
  settled: SettledCorrection,
  people: readonly LockedInterviewee[],
): WholeVersion => {
  const base = indexText(turns.map(wordsOf).join("\n"));
  const text = indexText(applySteps(base, settled.steps));
  const map = measureSteps(settled.steps);
  const labels = new Map(people.map((person) => [person.id, person.label]));
  const turnOf = turns.map((turn) => lastBeginning(settled.turns, mapPosition(map, turn.start, "start")));
  const masked = new Map(turns.flatMap((turn, index) => (view.turns[index]?.isMasked ? [[turnOf[index], turn]] : [])));
  const next = settled.turns.map((turn): NextTurn => {
    const untouched = masked.get(turn.index);
    return {
      index: turn.index,
      role: turn.role,
      intervieweeId: turn.intervieweeId,
      start: turn.start,
      end: turn.end,
      startMs: turn.startMs,
      speaker: untouched?.speaker ?? nameVoice(turn.speaker || "?", turn, labels),
      text: untouched?.text ?? sliceText(text, codePointOffset(turn.start), codePointOffset(turn.end)),
    };
  });
  return { text, turns: next, map, turnOf };
};
