import type { WithdrawalMode } from "../consent/withdrawal-mode";
import { deriveFactorTable } from "./derive-factor-table";
import { deriveTableDifference, type TableDifference } from "./derive-table-difference";
import type { FactorTable } from "./factor-table";
import type { FactorTableInput } from "./factor-table-input";

/**
 * What a withdrawal changes, before it is made: the same function that computes the table, with and without the
 * interviewees. `countsOnly` goes on counting and changes no number.
 * @example on the reference study, interviewee 1: external actor goes from 3 to 2 citers and is lost
 */
export const deriveWithdrawalEffect = (
  input: FactorTableInput,
  withdrawing: readonly string[],
  mode: WithdrawalMode,
): { readonly before: FactorTable; readonly after: FactorTable; readonly effect: TableDifference } => {
  const before = deriveFactorTable(input);
  const leaving = new Set(mode === "countsOnly" ? [] : withdrawing);
  const after = deriveFactorTable({
    ...input,
    interviewees: input.interviewees.filter((entry) => !leaving.has(entry.id)),
  });
  return { before, after, effect: deriveTableDifference(before, after) };
};
