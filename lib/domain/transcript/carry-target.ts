import type { GraphemeSegmenter } from "./is-character-edge";
import { codePointOffset, type IndexedText } from "./offset";
import type { StepMap } from "./text-step";
import type { Turn } from "./turn";
import type { VersionTurn } from "./version-turn";

const asTurns = (turns: readonly VersionTurn[]): readonly Turn[] =>
  turns.map(({ index, speaker, role, start, end }) => ({
    index,
    speaker,
    role,
    start: codePointOffset(start),
    end: codePointOffset(end),
  }));

/** The next version, prepared once for all codings of a transcript. */
export type CarryTarget = {
  readonly next: IndexedText;
  readonly turns: readonly VersionTurn[];
  readonly lookup: readonly Turn[];
  readonly map: StepMap;
  readonly segmenter: GraphemeSegmenter;
};

/** Prepares a version for `decideCarriedCoding`. */
export const carryTarget = (target: Omit<CarryTarget, "lookup">): CarryTarget => ({
  ...target,
  lookup: asTurns(target.turns),
});
