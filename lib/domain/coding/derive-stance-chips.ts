import type { Stance } from "./stance";
import type { StanceEntry } from "./stance-entry";

/** One chip beside a coding, as data: the words come from the catalogue ("yes KAZ", "in general", "all cases"). */
export type StanceChip =
  | { readonly stance: Stance; readonly scope: "general" }
  | { readonly stance: Stance; readonly scope: "allCases"; readonly missingCaseIds: readonly string[] }
  | { readonly stance: Stance; readonly scope: "case"; readonly caseId: string };

/**
 * What is shown of a coding's stances: one chip per case in the order of the cases, one for a claim in general, one for
 * "all cases" with the cases that were added to the project since it was said. A case that the project no longer compares
 * is shown last.
 */
export const deriveStanceChips = (
  entries: readonly StanceEntry[],
  caseIdsInOrder: readonly string[],
): readonly StanceChip[] =>
  entries.flatMap((entry): readonly StanceChip[] => {
    const { stance, caseIds, appliesToAllCases } = entry;
    if (appliesToAllCases) {
      const missingCaseIds = caseIds.length > 0 ? caseIdsInOrder.filter((id) => !caseIds.includes(id)) : [];
      return [{ stance, scope: "allCases", missingCaseIds }];
    }
    if (caseIds.length === 0) return [{ stance, scope: "general" }];
    const known = caseIdsInOrder.filter((id) => caseIds.includes(id));
    const others = caseIds.filter((id) => !caseIdsInOrder.includes(id));
    return [...known, ...others].map((caseId) => ({ stance, scope: "case", caseId }));
  });
