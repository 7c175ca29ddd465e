import type { CellValue } from "./cell-value";
import type { RowPattern } from "./factor-table";

/**
 * Whether a factor's row equals the outcome in all cases where both are known, or is its opposite in all of them.
 * Possible instead of certain while a cell or an outcome is unknown. A row without unknown cells that never varies is
 * constant and explains nothing. `untested`: in no case are both known.
 * @example on the reference study, common threat (no no yes no) has the outcome's pattern
 */
export const deriveRowPattern = (values: readonly CellValue[], outcomes: readonly CellValue[]): RowPattern => {
  const isComplete = values.every((value) => value !== "unknown");
  if (isComplete && values.length > 0 && new Set(values).size === 1) return { kind: "constant" };
  let equal = 0;
  let opposite = 0;
  for (const [index, value] of values.entries()) {
    const outcome = outcomes[index] ?? "unknown";
    if (value === "unknown" || outcome === "unknown") continue;
    if (value === outcome) equal += 1;
    else opposite += 1;
  }
  if (equal + opposite === 0) return { kind: "untested" };
  if (equal > 0 && opposite > 0) return { kind: "none" };
  const isCertain = isComplete && outcomes.every((outcome) => outcome !== "unknown");
  return { kind: equal > 0 ? "outcome" : "inverse", certainty: isCertain ? "certain" : "possible" };
};
