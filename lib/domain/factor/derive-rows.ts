import { deriveCell } from "./derive-cell";
import { deriveKept } from "./derive-kept";
import { deriveRowPattern } from "./derive-row-pattern";
import type { FactorSettings } from "./factor-settings";
import type { FactorRow, FactorTable } from "./factor-table";
import type { RowMaterial, TableMaterial } from "./table-material";

/** A row's lists of citers are made anew with the row, so that they tell which material a row was made of. */
const isMadeOf = (row: FactorRow, material: RowMaterial): boolean =>
  row.citers === material.citers && row.codeId === material.codeId;

/**
 * Applies the rule to every factor, kept or not.
 * @param before a table of the same rule, cases and outcomes, whose rows are taken over where their material is the same
 */
export const deriveRows = (
  material: TableMaterial,
  settings: FactorSettings,
  before: FactorTable | null = null,
): readonly FactorRow[] => {
  const outcomes = material.cases.map((entry) => entry.outcome);
  const isDiscussedBySame = before?.cases.every(
    (entry, at) => entry.discussedBy.length === material.cases[at]?.discussedBy.length,
  );
  const known = new Map(isDiscussedBySame ? before?.rows.map((row) => [row.codeId, row]) : []);
  return material.rows.map((row) => {
    const earlier = known.get(row.codeId);
    if (earlier && isMadeOf(earlier, row)) return earlier;
    const cells = row.cells.map((cell, at) =>
      deriveCell(row.codeId, cell, material.cases[at]?.discussedBy ?? [], settings),
    );
    const values = cells.map((cell) => cell.value);
    return {
      ...row,
      kept: deriveKept(row.citers, settings.salienceThreshold),
      pattern: deriveRowPattern(values, outcomes),
      cells,
    };
  });
};
