import type { CellTraceStep } from "./cell-trace";
import type { FactorCell, FactorTable } from "./factor-table";

const countedSteps = (table: FactorTable, cell: FactorCell): readonly CellTraceStep[] => {
  const { presenceThreshold } = table.settings;
  const counted = (["present", "absent"] as const).map(
    (stance): CellTraceStep => ({
      kind: "counted",
      stance,
      speakers: cell[stance],
      eligibleCount: table.basis.eligible.length,
      presenceThreshold,
      isMet: cell[stance].length >= presenceThreshold,
    }),
  );
  if (cell.state !== "insufficient") return counted;
  const count = Math.max(cell.present.length, cell.absent.length);
  return [...counted, { kind: "needed", count, presenceThreshold }];
};

const evidenceSteps = (table: FactorTable, { documents, override, ...cell }: FactorCell): readonly CellTraceStep[] => {
  const steps: CellTraceStep[] = [];
  if (documents.items.length > 0) {
    const { value, isDisputed, isIndependent, items } = documents;
    steps.push({ kind: "documents", value, isDisputed, isIndependent, count: items.length });
  }
  steps.push({ kind: "evidenceMode", evidenceMode: table.settings.evidenceMode });
  if (cell.derived.provenance === "rule") steps.push({ kind: "belowRule" });
  if (override) {
    const { value, evidenceIds } = override;
    steps.push({ kind: "override", value, applies: cell.overrideApplies, evidenceCount: evidenceIds.length });
  }
  return steps;
};

/**
 * The rule's way to one cell, step by step: who was counted against which number, who was not and why, what documents,
 * the evidence mode and a judgement did. Null where the table has no such factor or case.
 */
export const explainCell = (table: FactorTable, codeId: string, caseId: string): readonly CellTraceStep[] | null => {
  const cell = table.rows.find((row) => row.codeId === codeId)?.cells.find((entry) => entry.caseId === caseId);
  if (!cell) return null;
  const discussedBy = table.cases.find((entry) => entry.caseId === caseId)?.discussedBy ?? [];
  return [
    ...countedSteps(table, cell),
    ...cell.mixed.map((entry): CellTraceStep => ({ kind: "mixed", ...entry })),
    ...cell.settled.map((entry): CellTraceStep => ({ kind: "settled", ...entry })),
    { kind: "discussed", discussedBy, ruleCannotBeMet: cell.ruleCannotBeMet },
    { kind: "state", state: cell.state, dissent: cell.dissent },
    ...evidenceSteps(table, cell),
    { kind: "value", value: cell.value, provenance: cell.provenance },
  ];
};
