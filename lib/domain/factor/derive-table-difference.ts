import type { CellState } from "./cell-state";
import type { CellValue } from "./cell-value";
import type { FactorCell, FactorTable } from "./factor-table";
import type { Provenance } from "./provenance";

/** What a cell says, with the numbers behind it. */
export interface CellReading {
  readonly state: CellState;
  readonly value: CellValue;
  readonly provenance: Provenance | null;
  readonly presentCount: number;
  readonly absentCount: number;
}

/** A number of people that falls below its threshold, or reaches it. */
export type Crossing =
  | {
      readonly kind: "salience";
      readonly codeId: string;
      readonly before: number;
      readonly after: number;
      readonly threshold: number;
    }
  | {
      readonly kind: "presence";
      readonly codeId: string;
      readonly caseId: string;
      readonly stance: "present" | "absent";
      readonly before: number;
      readonly after: number;
      readonly threshold: number;
    };

/** Everything in which one table differs from another. */
export interface TableDifference {
  readonly intervieweeCount: { readonly before: number; readonly after: number };
  readonly eligibleCount: { readonly before: number; readonly after: number };
  readonly factorsLost: readonly string[];
  readonly factorsGained: readonly string[];
  readonly citationsChanged: readonly { readonly codeId: string; readonly before: number; readonly after: number }[];
  readonly cellsChanged: readonly {
    readonly codeId: string;
    readonly caseId: string;
    readonly before: CellReading;
    readonly after: CellReading;
  }[];
  readonly crossings: readonly Crossing[];
  readonly pairsLost: FactorTable["separatingPairs"];
}

const reading = (cell: FactorCell): CellReading => ({
  state: cell.state,
  value: cell.value,
  provenance: cell.provenance,
  presentCount: cell.present.length,
  absentCount: cell.absent.length,
});

const isSameReading = (left: CellReading, right: CellReading): boolean =>
  left.state === right.state && left.value === right.value && left.provenance === right.provenance;

const crosses = (before: number, after: number, threshold: number): boolean =>
  before >= threshold !== after >= threshold;

/**
 * What changes from one table to another of the same factors and cases: factors lost, numbers of citers, cells whose state,
 * value or basis is another, and every threshold that is crossed, named. A cell in which only the number of speakers
 * changes is not listed.
 */
export const deriveTableDifference = (before: FactorTable, after: FactorTable): TableDifference => {
  const rowsAfter = new Map(after.rows.map((row) => [row.codeId, row]));
  const keptBefore = new Set(before.kept);
  const keptAfter = new Set(after.kept);
  const citationsChanged: TableDifference["citationsChanged"][number][] = [];
  const cellsChanged: TableDifference["cellsChanged"][number][] = [];
  const crossings: Crossing[] = [];
  for (const row of before.rows) {
    const { codeId } = row;
    const rowAfter = rowsAfter.get(codeId);
    if (!rowAfter) continue;
    const counts = { before: row.citers.length, after: rowAfter.citers.length };
    if (counts.before !== counts.after) citationsChanged.push({ codeId, ...counts });
    const threshold = after.settings.salienceThreshold;
    if (crosses(counts.before, counts.after, threshold))
      crossings.push({ kind: "salience", codeId, ...counts, threshold });
    const cellsAfter = new Map(rowAfter.cells.map((cell) => [cell.caseId, cell]));
    for (const cell of row.cells) {
      const { caseId } = cell;
      const cellAfter = cellsAfter.get(caseId);
      if (!cellAfter) continue;
      const readings = { before: reading(cell), after: reading(cellAfter) };
      if (!isSameReading(readings.before, readings.after)) cellsChanged.push({ codeId, caseId, ...readings });
      for (const stance of ["present", "absent"] as const) {
        const speakers = { before: cell[stance].length, after: cellAfter[stance].length };
        const needed = after.settings.presenceThreshold;
        if (!crosses(speakers.before, speakers.after, needed)) continue;
        crossings.push({ kind: "presence", codeId, caseId, stance, ...speakers, threshold: needed });
      }
    }
  }
  const pairsAfter = new Set(after.separatingPairs.map((pair) => JSON.stringify(pair)));
  return {
    intervieweeCount: { before: before.basis.intervieweeCount, after: after.basis.intervieweeCount },
    eligibleCount: { before: before.basis.eligible.length, after: after.basis.eligible.length },
    factorsLost: before.kept.filter((codeId) => !keptAfter.has(codeId)),
    factorsGained: after.kept.filter((codeId) => !keptBefore.has(codeId)),
    citationsChanged,
    cellsChanged,
    crossings,
    pairsLost: before.separatingPairs.filter((pair) => !pairsAfter.has(JSON.stringify(pair))),
  };
};
