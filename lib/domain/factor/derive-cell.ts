import { deriveCellState } from "./derive-cell-state";
import { deriveCellValue } from "./derive-cell-value";
import type { FactorSettings } from "./factor-settings";
import type { FactorCell } from "./factor-table";
import type { CellMaterial } from "./table-material";

/** Applies the rule to one cell: state, the interviewees on the other side, value and what it is based on. */
export const deriveCell = (
  codeId: string,
  material: CellMaterial,
  discussedBy: readonly string[],
  settings: FactorSettings,
): FactorCell => {
  const { speakers, documents, override } = material;
  const state = deriveCellState(speakers, settings.presenceThreshold);
  const otherSide = { present: speakers.absent, absent: speakers.present, contested: [], insufficient: [] };
  return {
    codeId,
    caseId: material.caseId,
    ...speakers,
    settled: material.settled,
    state,
    dissent: otherSide[state],
    ...deriveCellValue({ state, documents, override }, settings),
    documents,
    override,
    ruleCannotBeMet: discussedBy.length < settings.presenceThreshold,
  };
};
