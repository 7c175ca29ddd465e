import { deriveAccumulation } from "../domain/factor/derive-accumulation";
import { deriveFactorTable } from "../domain/factor/derive-factor-table";
import { deriveLeaveCoderOut } from "../domain/factor/derive-leave-coder-out";
import { deriveLeaveOut } from "../domain/factor/derive-leave-out";
import { deriveTableDifference } from "../domain/factor/derive-table-difference";
import { deriveTableFromMaterial } from "../domain/factor/derive-table-from-material";
import { deriveTableMaterial } from "../domain/factor/derive-table-material";
import { deriveThresholdSweep } from "../domain/factor/derive-threshold-sweep";
import { evidenceModes } from "../domain/factor/evidence-mode";
import type { FactorTable } from "../domain/factor/factor-table";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { FactorTableQuery } from "../schema/factor";
import type { RobustnessView } from "../schema/robustness";
import { type DerivedTable, deriveTable } from "./load-factor-table";
import { type Numbering, numberingOf } from "./present-factor-row";
import { presentBasis } from "./present-factor-table";
import type { ProjectScope } from "./scope";

/** Above this many interviewees a full comparison without each of them would hold the server for seconds. */
const MOST_FULL_COMPARISONS = 40;

const withoutEach = ({ input, table }: DerivedTable, numbers: Numbering): RobustnessView["withoutInterviewee"] => {
  if (table.basis.eligible.length > MOST_FULL_COMPARISONS) return [];
  return table.basis.eligible.map((leaving) => {
    const interviewees = input.interviewees.filter((person) => person.id !== leaving);
    const difference = deriveTableDifference(table, deriveFactorTable({ ...input, interviewees }));
    return {
      interviewee: numbers([leaving])[0] ?? 0,
      difference: {
        ...difference,
        factorsLost: [...difference.factorsLost],
        factorsGained: [...difference.factorsGained],
        citationsChanged: [...difference.citationsChanged],
        cellsChanged: [...difference.cellsChanged],
        crossings: [...difference.crossings],
        pairsLost: difference.pairsLost.map(({ first, second }) => ({ first: { ...first }, second: { ...second } })),
      },
    };
  });
};

const countSets = (found: ReturnType<typeof deriveLeaveOut>): Record<string, number> | null => {
  if (!found.ok) return null;
  const counts: Record<string, number> = {};
  for (const { kept } of found.value) counts[kept.join("+")] = (counts[kept.join("+")] ?? 0) + 1;
  return counts;
};

const knownCells = (table: FactorTable) => ({
  known: table.rows.flatMap((row) => row.cells).filter((cell) => cell.value !== "unknown").length,
});

/** How the project's table stands at other thresholds and modes, and without single interviewees or coders. */
export const loadRobustness = async (
  scope: ProjectScope<"factor-table:read" | "project:read">,
  query: FactorTableQuery,
): Promise<Result<RobustnessView, Refusal>> => {
  const derived = await deriveTable(scope, query);
  if (!derived.ok) return derived;
  const { table, input, material, asOf } = derived.value;
  const { settings } = input;
  const numbers = numberingOf(material);
  const tableMaterial = deriveTableMaterial(input);
  const leaveOut = (size: 1 | 2 | 3) => deriveLeaveOut(tableMaterial, settings.salienceThreshold, size);
  const leaveOne = leaveOut(1);
  const people = table.basis.eligible;
  const factorsBy = new Map(
    people.map((id) => [id, table.rows.filter((row) => row.citers.includes(id)).map((row) => row.codeId)]),
  );
  const numberOf = (id: string) => String(numbers([id])[0] ?? id);
  return accept({
    settings: { ...table.settings, countedStatuses: [...table.settings.countedStatuses] },
    basis: presentBasis(table, material, asOf),
    citers: Object.fromEntries(table.rows.map((row) => [row.codeId, numbers(row.citers)])),
    citationCounts: Object.fromEntries(table.rows.map((row) => [row.codeId, row.citers.length])),
    kept: [...table.kept],
    thresholdSweep: Object.fromEntries(
      deriveThresholdSweep(tableMaterial, settings).map((step) => [String(step.threshold), [...step.kept]]),
    ),
    leaveOneOut: leaveOne.ok
      ? Object.fromEntries(
          leaveOne.value.map(({ interviewees, kept }) => [interviewees.map(numberOf).join("+"), [...kept]]),
        )
      : null,
    leaveTwoOutCounts: countSets(leaveOut(2)),
    leaveThreeOutCounts: countSets(leaveOut(3)),
    leaveOneCoderOut: Object.fromEntries(deriveLeaveCoderOut(input).map(({ coderId, kept }) => [coderId, [...kept]])),
    keptWithoutPromptedMentions: [
      ...deriveFactorTable({ ...input, settings: { ...settings, countPrompted: false } }).kept,
    ],
    valuesByMode: Object.fromEntries(
      evidenceModes.map((mode) => [
        mode,
        knownCells(deriveTableFromMaterial(tableMaterial, { ...settings, evidenceMode: mode })),
      ]),
    ) as RobustnessView["valuesByMode"],
    factorsByInterviewee: Object.fromEntries([...factorsBy].map(([id, codes]) => [numberOf(id), codes])),
    accumulation: deriveAccumulation(people, factorsBy).map((step) => ({
      ...step,
      interviewee: numbers([step.interviewee])[0] ?? 0,
    })),
    withoutInterviewee: withoutEach(derived.value, numbers),
  });
};
