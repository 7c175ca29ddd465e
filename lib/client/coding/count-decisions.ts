import type { CodingView } from "../../schema/coding";
import type { TurnView } from "../../schema/transcript";
import { codedTurns } from "./coded-turns";

/** How far an interview has come, counted in turns of interviewees; withheld turns are left out. */
export interface Decisions {
  readonly turns: number;
  /** Coded or looked at by the coder. */
  readonly decided: number;
  /** Without any coding that is shown to the coder. */
  readonly uncoded: number;
}

/**
 * Counts decisions, not codings: a turn that the coder looked at and left uncoded is as much decided as one with ten codings.
 * @param looked indexes of the turns that the coder looked at
 */
export const countDecisions = (
  turns: readonly TurnView[],
  codings: readonly CodingView[],
  looked: ReadonlySet<number>,
  coderId: string,
): Decisions => {
  const coded = codedTurns(codings);
  const mine = codedTurns(codings.filter((coding) => coding.coderId === coderId));
  const spoken = turns.filter((turn) => turn.role === "interviewee" && !turn.isMasked);
  return {
    turns: spoken.length,
    decided: spoken.filter(({ index }) => looked.has(index) || mine.has(index)).length,
    uncoded: spoken.filter(({ index }) => !coded.has(index)).length,
  };
};
