import { addGrid } from "./add-grid";
import type { CodeTallies } from "./derive-code-tallies";
import type { CodeTally } from "./derive-stance-tally";

/** What is counted of a code with those that roll up into it; nothing where no coding counts. */
export const sumTallies = ({ counter, own, contributors }: CodeTallies, codeId: string): CodeTally | undefined => {
  const codes = contributors.get(codeId);
  if (!codes) return undefined;
  const grid = new Uint8Array(counter.gridSize);
  let codingCount = 0;
  for (const code of codes) {
    const part = own.get(code.codeId);
    if (!part) continue;
    addGrid(grid, part.tally.grid);
    codingCount += part.tally.codingCount;
  }
  return { grid, codingCount };
};
