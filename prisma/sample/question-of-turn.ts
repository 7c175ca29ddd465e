import type { SampleTurn } from "./types";

/**
 * The guide question that a turn answers: that of the nearest turn, itself included, which puts one.
 * Null before the first question. "Prompted" follows from it and from what the guide's question asks about.
 *
 * @example questionOfTurn(interview1.turns, 5) // 2
 */
export function questionOfTurn(turns: readonly SampleTurn[], index: number): number | null {
  for (let at = Math.min(index, turns.length - 1); at >= 0; at -= 1) {
    const question = turns[at]?.question;
    if (question !== undefined) return question;
  }
  return null;
}
