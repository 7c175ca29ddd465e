import { type DerivedMaterial, deriveMaterialAfter } from "./derive-material-after";
import { deriveTableFromMaterial } from "./derive-table-from-material";
import type { FactorTable } from "./factor-table";
import type { FactorTableInput } from "./factor-table-input";

/** A table with what it was derived from, for the next one to take over what has not changed. */
export interface DerivedTable {
  readonly table: FactorTable;
  readonly derivation: DerivedMaterial;
}

const isSameStance = (input: FactorTableInput, { derivation }: DerivedTable): boolean =>
  "codes" in input.codings && input.codings.codes === derivation.tallies.columns.codes;

/**
 * The table after an earlier one of the same project and rule: the same as derived anew, with the rows that no changed
 * coding reaches as the same objects. A row that is the same object holds the same people, values and documents, and the
 * cases were discussed by as many.
 * @param before null derives everything
 */
export const deriveTableAfter = (input: FactorTableInput, before: DerivedTable | null): DerivedTable => {
  const derivation = deriveMaterialAfter(input, before?.derivation ?? null);
  const isTakenOver = before !== null && derivation.tallies.counter === before.derivation.tallies.counter;
  if (isTakenOver && isSameStance(input, before)) return before;
  const table = deriveTableFromMaterial(derivation.material, input.settings, isTakenOver ? before.table : null);
  return { table, derivation };
};
