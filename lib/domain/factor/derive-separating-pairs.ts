import type { CellValue } from "./cell-value";
import type { FactorRow, SeparatingPair } from "./factor-table";

const literals = ["yes", "no"] as const;

/**
 * Pairs of kept factors that together have the outcome's pattern while neither has it alone: the first is (or is not)
 * there and the second is (or is not) there in every case with the outcome, and in no other.
 * Only complete rows are compared, and only when the outcome is known everywhere and varies.
 * @example on the reference study, external actor and threat against government together
 */
export const deriveSeparatingPairs = (
  rows: readonly FactorRow[],
  outcomes: readonly CellValue[],
): readonly SeparatingPair[] => {
  if (outcomes.includes("unknown") || !outcomes.includes("yes") || !outcomes.includes("no")) return [];
  const candidates = rows.filter(
    (row) => row.kept && row.pattern.kind === "none" && row.cells.every((cell) => cell.value !== "unknown"),
  );
  const pairs: SeparatingPair[] = [];
  for (const [index, first] of candidates.entries()) {
    for (const second of candidates.slice(index + 1)) {
      for (const firstValue of literals) {
        for (const secondValue of literals) {
          const separates = outcomes.every((outcome, at) => {
            const both = first.cells[at]?.value === firstValue && second.cells[at]?.value === secondValue;
            return both === (outcome === "yes");
          });
          if (!separates) continue;
          pairs.push({
            first: { codeId: first.codeId, value: firstValue },
            second: { codeId: second.codeId, value: secondValue },
          });
        }
      }
    }
  }
  return pairs;
};
