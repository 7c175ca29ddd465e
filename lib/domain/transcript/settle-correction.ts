import { accept, type Result, refuse } from "../shared/result";
import { applySteps } from "./apply-steps";
import { carryTurns } from "./carry-turns";
import { composeSteps } from "./compose-steps";
import { compositionEdits } from "./composition-edits";
import { mapPosition } from "./map-position";
import { measureSteps } from "./measure-steps";
import { normaliseText } from "./normalise-text";
import { codePointOffset, type IndexedText, indexText, sliceText, toCodePoint, utf16Offset } from "./offset";
import type { TextStep } from "./text-step";
import { transcriptLimits } from "./transcript-limits";
import type { CorrectedTurn, VersionBase, VersionTurn } from "./version-turn";

/** Why a correction is refused. */
export const correctionRefusals = [
  /** Steps leave the text, overlap or run backwards. */
  "steps_out_of_order",
  /** A turn does not begin where a line of the corrected text does, or the turns are not in order. */
  "turns_out_of_order",
  /** Touches words that the corrector may not read. */
  "turn_masked",
  /** Nothing is left of the text. */
  "text_empty",
  /** More than a transcript may hold. */
  "transcript_too_long",
] as const;

/** One of {@link correctionRefusals}. */
export type CorrectionRefusal = (typeof correctionRefusals)[number];

/** The next version: its text, its turns, and the steps that made it of its base. Without steps only speakers or times changed. */
export type SettledCorrection = {
  readonly text: string;
  readonly turns: readonly VersionTurn[];
  readonly steps: readonly TextStep[];
};

const isInOrder = (steps: readonly TextStep[], length: number): boolean =>
  steps.every(({ start, end }, index) => start <= end && end <= length && start >= (steps[index - 1]?.end ?? 0));

/** What composing (NFC) changes where an inserted letter meets what stood there. */
const composingSteps = (text: string): readonly TextStep[] => {
  const edits = compositionEdits(text);
  if (edits.length === 0) return [];
  const indexed = indexText(text);
  return edits.map(({ start, end, replacement }) => ({
    start: toCodePoint(indexed, utf16Offset(start)),
    end: toCodePoint(indexed, utf16Offset(end), "end"),
    text: replacement,
  }));
};

const isTouched = (steps: readonly TextStep[], turn: VersionTurn): boolean =>
  steps.some(({ start, end }) => start <= turn.end && end >= turn.start);

const isChange = (base: IndexedText, { start, end, text }: TextStep): boolean =>
  sliceText(base, codePointOffset(start), codePointOffset(end)) !== text;

/** Where each turn ends: before the line feed that the next one follows. Null when a turn does not begin after one. */
const spansOf = (text: string, turns: readonly CorrectedTurn[]): readonly { start: number; end: number }[] | null => {
  const characters = [...text];
  const spans = turns.map(({ start }, index) => ({
    start,
    end: (turns[index + 1]?.start ?? characters.length + 1) - 1,
  }));
  const isRight = spans.every(({ start, end }, index) =>
    index === 0 ? start === 0 && end >= start : end >= start && characters[start - 1] === "\n",
  );
  return isRight ? spans : null;
};

/** A turn without a word goes, and the line feed beside it. */
const blankSteps = (text: string, spans: readonly { start: number; end: number }[]): readonly TextStep[] => {
  const characters = [...text];
  const isBlank = ({ start, end }: { start: number; end: number }) =>
    characters.slice(start, end).join("").trim() === "";
  const kept = spans.findLastIndex((span) => !isBlank(span));
  return spans.flatMap((span, index) => {
    if (!isBlank(span)) return [];
    return index < kept
      ? [{ start: span.start, end: span.end + 1, text: "" }]
      : [{ start: span.start - 1, end: span.end, text: "" }];
  });
};

/**
 * Settles a correction of a version: line ends and controls of new words as at import, NFC over the whole text, no turn
 * without a word. Turns that are not stated follow the text (see `carryTurns`). Words that the corrector may not read are
 * never touched, and their turns stay as they are.
 * @param correction steps in code points of the base text; turns in code points of the text that these steps make
 */
export const settleCorrection = (
  base: VersionBase,
  correction: { readonly steps: readonly TextStep[]; readonly turns: readonly CorrectedTurn[] | null },
): Result<SettledCorrection, CorrectionRefusal> => {
  const indexed = indexText(base.text);
  const given = correction.steps.map((step) => ({ ...step, text: normaliseText(step.text).text }));
  if (!isInOrder(given, indexed.length)) return refuse("steps_out_of_order");
  const masked = base.turns.filter((turn) => turn.isMasked);
  if (masked.some((turn) => isTouched(given, turn))) return refuse("turn_masked");
  const changing = given.filter((step) => isChange(indexed, step));
  // Composed with nothing: steps that touch become one.
  const first = changing.length === 0 ? [] : composeSteps(changing, [{ start: 0, end: 0, text: "" }]);
  const draft = applySteps(indexed, first);
  const composing = composingSteps(draft);
  const steps = composeSteps(first, composing);
  const text = applySteps(indexed, steps);
  const shifted = measureSteps(composing);
  const stated =
    correction.turns?.map((turn) => ({ ...turn, start: mapPosition(shifted, turn.start, "start") })) ??
    carryTurns(base.turns, steps);
  const spans = spansOf(text, stated);
  if (!spans || stated.length === 0) return refuse("turns_out_of_order");
  const blank = blankSteps(text, spans);
  if (blank.length === spans.length) return refuse("text_empty");
  return finish(base, composeSteps(steps, blank), stated, spans, blank);
};

const finish = (
  base: VersionBase,
  steps: readonly TextStep[],
  stated: readonly CorrectedTurn[],
  spans: readonly { start: number; end: number }[],
  blank: readonly TextStep[],
): Result<SettledCorrection, CorrectionRefusal> => {
  const text = applySteps(indexText(base.text), steps);
  if (indexText(text).length > transcriptLimits.codePoints) return refuse("transcript_too_long");
  const gone = measureSteps(blank);
  const isGone = (span: { start: number; end: number }) =>
    blank.some(({ start, end }) => start <= span.start && span.end <= end && end > start);
  const kept = stated.flatMap((turn, place) => {
    const span = spans[place];
    if (!span || isGone(span)) return [];
    const start = mapPosition(gone, span.start, "start");
    return [{ ...turn, start, end: start + span.end - span.start }];
  });
  const turns = kept.map((turn, index) => ({ ...turn, index, speaker: turn.speaker ?? "" }));
  const map = measureSteps(steps);
  const isKept = base.turns
    .filter((turn) => turn.isMasked)
    .every((turn) => {
      const start = mapPosition(map, turn.start, "start");
      const found = turns.find((other) => other.start === start);
      return (
        found !== undefined &&
        found.end - found.start === turn.end - turn.start &&
        found.role === turn.role &&
        found.intervieweeId === turn.intervieweeId &&
        found.startMs === turn.startMs
      );
    });
  return isKept ? accept({ text, turns, steps }) : refuse("turn_masked");
};
