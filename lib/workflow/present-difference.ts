import type { TableDifference } from "../domain/factor/derive-table-difference";
import type { TableDifferenceView } from "../schema/table-difference";

/** A difference of two tables as an answer holds it. */
export const presentDifference = (effect: TableDifference): TableDifferenceView => ({
  intervieweeCount: effect.intervieweeCount,
  eligibleCount: effect.eligibleCount,
  factorsLost: [...effect.factorsLost],
  factorsGained: [...effect.factorsGained],
  citationsChanged: [...effect.citationsChanged],
  cellsChanged: [...effect.cellsChanged],
  crossings: [...effect.crossings],
  pairsLost: effect.pairsLost.map(({ first, second }) => ({ first: { ...first }, second: { ...second } })),
});
