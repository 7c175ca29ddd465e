import type { CarriedRow, CodingToCarry } from "../data/coding-carry";
import { carryTarget } from "../domain/transcript/carry-target";
import {
  type CarriedOutcome,
  decideCarriedCoding,
  type RepairReason,
} from "../domain/transcript/decide-carried-coding";
import type { GraphemeSegmenter } from "../domain/transcript/is-character-edge";
import { codePointOffset, sliceText } from "../domain/transcript/offset";
import type { WholeVersion } from "./whole-version";

/** What becomes of one coding; without a row it stays on the version where its words stand. */
export interface CarriedPlan {
  readonly coding: CodingToCarry;
  readonly outcome: CarriedOutcome;
  readonly reason: RepairReason | null;
  readonly row: CarriedRow | null;
}

const CONTEXT = 32;

const graphemes: GraphemeSegmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

const contextOf = ({ text }: WholeVersion, start: number, end: number) => ({
  prefix: sliceText(text, codePointOffset(Math.max(0, start - CONTEXT)), codePointOffset(start)),
  suffix: sliceText(text, codePointOffset(end), codePointOffset(Math.min(text.length, end + CONTEXT))),
});

/**
 * Decides for every coding of a transcript where it stands in the next version. Two codings of one coder, code and round that
 * would come to stand on the same words are not made one silently: the later one waits for its coder's decision.
 */
export const carryCodings = (codings: readonly CodingToCarry[], whole: WholeVersion): CarriedPlan[] => {
  const target = carryTarget({ next: whole.text, turns: whole.turns, map: whole.map, segmenter: graphemes });
  const taken = new Set<string>();
  return codings.map((coding): CarriedPlan => {
    const decided = decideCarriedCoding(coding, target);
    if (decided.outcome === "needsDecision")
      return { coding, outcome: "needsDecision", reason: decided.reason, row: null };
    const { outcome, ...placed } = decided;
    const place = [coding.coderId, coding.codeId, coding.roundId, placed.start, placed.end].join(" ");
    if (!coding.isDeleted && taken.has(place))
      return { coding, outcome: "needsDecision", reason: "placeTaken", row: null };
    if (!coding.isDeleted) taken.add(place);
    const context = contextOf(whole, placed.start, placed.end);
    const row = { ...placed, ...context, id: coding.id, rises: outcome !== "unmoved" };
    return { coding, outcome, reason: null, row };
  });
};
