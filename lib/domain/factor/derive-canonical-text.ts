import { compareCodePoints } from "../shared/ordering";
import type { FactorTable } from "./factor-table";

/** Keys in code point order, no white space, nothing undefined: one text for one value. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => compareCodePoints(left, right))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
};

/**
 * The text that a table's content hash is taken of: the same inputs give the same bytes, on every machine.
 * Left out: the moment of computation.
 */
export const deriveCanonicalText = (table: FactorTable): string => {
  const { asOf: _, ...basis } = table.basis;
  return canonical({ ...table, basis });
};
