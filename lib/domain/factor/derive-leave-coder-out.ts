import { compareCodePoints } from "../shared/ordering";
import { deriveFactorTable } from "./derive-factor-table";
import { deriveTableDifference, type TableDifference } from "./derive-table-difference";
import type { FactorTableInput } from "./factor-table-input";

/** The table without the codings of one coder. */
export interface CoderLeftOut {
  readonly coderId: string;
  readonly kept: readonly string[];
  readonly difference: TableDifference;
}

/** How far the table rests on one coder: for each, the table without that coder's codings, and what changes. */
export const deriveLeaveCoderOut = (input: FactorTableInput): readonly CoderLeftOut[] => {
  const whole = deriveFactorTable(input);
  const coders = [...new Set(input.codings.map((row) => row.coderId))].sort(compareCodePoints);
  return coders.map((coderId) => {
    const table = deriveFactorTable({ ...input, codings: input.codings.filter((row) => row.coderId !== coderId) });
    return { coderId, kept: table.kept, difference: deriveTableDifference(whole, table) };
  });
};
