import { deriveKept } from "./derive-kept";
import { deriveRows } from "./derive-rows";
import { deriveSeparatingPairs } from "./derive-separating-pairs";
import { deriveWarnings } from "./derive-warnings";
import type { FactorSettings } from "./factor-settings";
import type { FactorTable } from "./factor-table";
import { orderSettings } from "./order-settings";
import type { TableMaterial } from "./table-material";

/**
 * Applies a rule to what is known. Thresholds, evidence mode and the rule for silence may differ from those that the
 * material was loaded with; which codings count is decided before, in the material.
 * @param before see {@link deriveRows}
 */
export const deriveTableFromMaterial = (
  material: TableMaterial,
  settings: FactorSettings,
  before: FactorTable | null = null,
): FactorTable => {
  const rows = deriveRows(material, settings, before);
  const outcomes = material.cases.map((entry) => entry.outcome);
  const otherIdeas = material.ideas.filter((idea) => deriveKept(idea.citers, settings.salienceThreshold));
  return {
    settings: orderSettings(settings),
    basis: material.basis,
    cases: material.cases.map(({ caseId, outcome, discussedBy }) => ({ caseId, outcome, discussedBy })),
    rows,
    kept: rows.filter((row) => row.kept).map((row) => row.codeId),
    otherIdeas,
    separatingPairs: deriveSeparatingPairs(rows, outcomes),
    warnings: deriveWarnings(rows, material.cases, otherIdeas, settings),
  };
};
