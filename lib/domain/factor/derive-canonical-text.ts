import type { FactorTable } from "./factor-table";
import { writeCanonical } from "./write-canonical";

/**
 * The text that a table's content hash is taken of: the same inputs give the same bytes, on every machine.
 * Left out: the moment of computation.
 */
export const deriveCanonicalText = (table: FactorTable): string => {
  const { asOf: _, ...basis } = table.basis;
  return writeCanonical({ ...table, basis });
};
