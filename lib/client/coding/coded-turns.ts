import type { CodingView } from "../../schema/coding";

/** Indexes of the turns that some coding touches. */
export const codedTurns = (codings: readonly Pick<CodingView, "firstTurn" | "lastTurn">[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const { firstTurn, lastTurn } of codings) {
    for (let index = firstTurn; index <= lastTurn; index += 1) found.add(index);
  }
  return found;
};
