import { accept, type Result, refuse } from "../shared/result";
import type { Threshold } from "../shared/threshold";
import { deriveKept } from "./derive-kept";
import type { TableMaterial } from "./table-material";

/** Which factors are kept when these interviewees are left out. */
export interface LeftOut {
  readonly interviewees: readonly string[];
  readonly kept: readonly string[];
}

/** Beyond this many (combination, factor) pairs the answer would take seconds; it is refused with the number instead. */
const maximumDecisions = 20_000_000;

const countCombinations = (total: number, size: number): number => {
  let count = 1;
  for (let taken = 0; taken < size; taken += 1) count = (count * (total - taken)) / (taken + 1);
  return size <= total ? Math.round(count) : 0;
};

/**
 * The kept factors of every way to leave `size` interviewees out (one, two or three), in the order of the interviewees.
 * @example on the reference study, one left out: without 1, 5 or 6 external actor falls; without 2, 3, 4 or 7 none does
 */
export const deriveLeaveOut = (
  material: TableMaterial,
  salienceThreshold: Threshold,
  size: 1 | 2 | 3,
): Result<readonly LeftOut[], { readonly code: "tooManyCombinations"; readonly combinations: number }> => {
  const people = material.basis.eligible;
  const combinations = countCombinations(people.length, size);
  if (combinations * material.rows.length > maximumDecisions) {
    return refuse({ code: "tooManyCombinations", combinations });
  }
  const rows = material.rows.map((row) => ({ codeId: row.codeId, citers: row.citers, cites: new Set(row.citers) }));
  const without = (interviewees: readonly string[]): LeftOut => ({
    interviewees,
    kept: rows
      .filter(({ citers, cites }) =>
        interviewees.some((id) => cites.has(id))
          ? deriveKept(
              citers.filter((id) => !interviewees.includes(id)),
              salienceThreshold,
            )
          : deriveKept(citers, salienceThreshold),
      )
      .map((row) => row.codeId),
  });
  const results: LeftOut[] = [];
  const choose = (chosen: readonly string[], from: number): void => {
    if (chosen.length === size) {
      results.push(without(chosen));
      return;
    }
    for (const [offset, id] of people.slice(from).entries()) choose([...chosen, id], from + offset + 1);
  };
  choose([], 0);
  return accept(results);
};
