import { addGrid } from "./add-grid";
import type { CodeTallies } from "./derive-code-tallies";
import type { CodeTally } from "./derive-stance-tally";

/** All codes in one grid: who speaks of which case, of whatever code. */
export const sumAllTallies = ({ counter, own }: CodeTallies): CodeTally => {
  const grid = new Uint8Array(counter.gridSize);
  let codingCount = 0;
  for (const { tally } of own.values()) {
    addGrid(grid, tally.grid);
    codingCount += tally.codingCount;
  }
  return { grid, codingCount };
};
