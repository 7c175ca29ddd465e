import { deriveCell } from "./derive-cell";
import { deriveKept } from "./derive-kept";
import { deriveRowPattern } from "./derive-row-pattern";
import type { FactorSettings } from "./factor-settings";
import type { FactorRow } from "./factor-table";
import type { TableMaterial } from "./table-material";

/** Applies the rule to every factor, kept or not. */
export const deriveRows = (material: TableMaterial, settings: FactorSettings): readonly FactorRow[] => {
  const outcomes = material.cases.map((entry) => entry.outcome);
  return material.rows.map((row) => {
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
