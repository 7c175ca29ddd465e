import type { StanceGrid } from "./derive-stance-tally";

/** Adds one grid to another; grids have whole words. */
export const addGrid = (sum: StanceGrid, grid: StanceGrid): void => {
  const to = new Uint32Array(sum.buffer);
  const from = new Uint32Array(grid.buffer);
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) | (from[at] ?? 0);
};
