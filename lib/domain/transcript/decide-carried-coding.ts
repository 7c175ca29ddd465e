import type { CarryTarget } from "./carry-target";
import { findTurnAt } from "./find-turn-at";
import { mapAnchor } from "./map-anchor";
import { codePointOffset, sliceText } from "./offset";
import type { VersionTurn } from "./version-turn";

/** What becomes of a coding in a new version of its text. */
export const carriedOutcomes = ["unmoved", "moved", "textChanged", "needsDecision"] as const;

/** One of {@link carriedOutcomes}. */
export type CarriedOutcome = (typeof carriedOutcomes)[number];

/**
 * Why a person has to decide: nothing of the passage is left; what is left are no interviewee's words; the same coder has
 * the same code on exactly what is left.
 */
export const repairReasons = ["passageGone", "noInterviewee", "placeTaken"] as const;

/** One of {@link repairReasons}. */
export type RepairReason = (typeof repairReasons)[number];

/** A coding as far as its place is concerned; offsets in code points. */
export type PlacedCoding = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly intervieweeIds: readonly string[];
};

/** A coding in the new version, or why it stays on its last words until somebody decides. */
export type CarriedCoding =
  | ({ readonly outcome: Exclude<CarriedOutcome, "needsDecision"> } & PlacedCoding)
  | { readonly outcome: "needsDecision"; readonly reason: Exclude<RepairReason, "placeTaken"> };

/** The turns with a visible character inside a stretch. */
const turnsInside = (target: CarryTarget, start: number, end: number): readonly VersionTurn[] => {
  const first = findTurnAt(target.lookup, codePointOffset(start))?.index ?? 0;
  const inside: VersionTurn[] = [];
  for (let index = first; index < target.turns.length; index += 1) {
    const turn = target.turns[index];
    if (!turn || turn.start >= end) break;
    const from = Math.max(turn.start, start);
    const to = Math.min(turn.end, end);
    if (from < to && sliceText(target.next, codePointOffset(from), codePointOffset(to)).trim() !== "")
      inside.push(turn);
  }
  return inside;
};

const isSameList = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && [...left].sort().every((id, index) => id === [...right].sort()[index]);

/**
 * Carries a coding into the next version of its text. `unmoved`: same place, same words, same turns and people; `moved`: the
 * same words elsewhere, or under another turn or speaker; `textChanged`: a correction inside the passage. It needs a decision
 * when nothing of the passage is left, or no interviewee's words; then nothing is moved.
 */
export const decideCarriedCoding = (coding: PlacedCoding, target: CarryTarget): CarriedCoding => {
  const anchor = mapAnchor(target.next, target.map, coding, target.segmenter);
  if (!anchor) return { outcome: "needsDecision", reason: "passageGone" };
  const inside = turnsInside(target, anchor.start, anchor.end);
  const intervieweeIds = [...new Set(inside.flatMap((turn) => turn.intervieweeId ?? []))];
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last || intervieweeIds.length === 0) return { outcome: "needsDecision", reason: "noInterviewee" };
  const placed = { ...anchor, firstTurn: first.index, lastTurn: last.index, intervieweeIds };
  const isInPlace =
    anchor.start === coding.start &&
    anchor.end === coding.end &&
    first.index === coding.firstTurn &&
    last.index === coding.lastTurn &&
    isSameList(intervieweeIds, coding.intervieweeIds);
  const outcome = anchor.exact !== coding.exact ? "textChanged" : isInPlace ? "unmoved" : "moved";
  return { outcome, ...placed };
};
