import type { CodePointOffset } from "./offset";
import type { Turn } from "./turn";

/**
 * Whose contribution a place of the text belongs to. The line feed between two turns belongs to the first of them.
 * Nothing is found beyond the last turn or in a transcript without turns.
 */
export const findTurnAt = (turns: readonly Turn[], offset: CodePointOffset): Turn | undefined => {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const turn = turns[middle];
    if (turn !== undefined && turn.end < offset) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low];
  return turn !== undefined && turn.start <= offset ? turn : undefined;
};
