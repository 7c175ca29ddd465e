import type { Threshold } from "../shared/threshold";
import { deriveCellState } from "./derive-cell-state";
import { deriveCellValue } from "./derive-cell-value";
import { deriveKept } from "./derive-kept";
import type { FactorSettings } from "./factor-settings";
import type { TableMaterial } from "./table-material";

/** One number that drives both thresholds, and what it does. */
export interface SweepStep {
  readonly threshold: number;
  readonly kept: readonly string[];
  /** Cells of kept factors that are yes or no. */
  readonly knownCellCount: number;
  /** Cells of all kept factors. */
  readonly cellCount: number;
}

/**
 * The table's kept factors at every threshold from one to the number of interviewees with consent.
 * @example on the reference study: 1 to 3 keep four factors, 4 three, 5 two, 6 and 7 one
 */
export const deriveThresholdSweep = (material: TableMaterial, settings: FactorSettings): readonly SweepStep[] =>
  material.basis.eligible.map((_, index) => {
    // The numbers 1, 2, 3 ... of the loop are thresholds by construction.
    const number = (index + 1) as Threshold;
    const kept = material.rows.filter((row) => deriveKept(row.citers, number));
    const cells = kept.flatMap((row) => row.cells);
    const known = cells.filter(({ speakers, documents, override }) => {
      const state = deriveCellState(speakers, number);
      return deriveCellValue({ state, documents, override }, settings).value !== "unknown";
    });
    return {
      threshold: number,
      kept: kept.map((row) => row.codeId),
      knownCellCount: known.length,
      cellCount: cells.length,
    };
  });
