import { deriveFactorTable } from "../domain/factor/derive-factor-table";
import { deriveWithdrawalEffect } from "../domain/factor/derive-withdrawal-effect";
import type { FactorCell, FactorTable } from "../domain/factor/factor-table";
import type { MethodStudy } from "./method-study";
import { methodStudyInput } from "./method-study-input";

/** A cell in the words of the vectors: `mixed` lists interviewees, without the reason. */
export const methodCell = (cell: FactorCell) => ({
  factor: cell.codeId,
  case: cell.caseId,
  present: cell.present,
  absent: cell.absent,
  mixed: cell.mixed.map((entry) => entry.intervieweeId),
  state: cell.state,
  dissent: cell.dissent,
  value: cell.value,
  provenance: cell.provenance,
});

/** Who cites each factor. */
export const methodCiters = (table: FactorTable): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(table.rows.map((row) => [row.codeId, row.citers]));

const answer = (table: FactorTable) => ({
  citers: methodCiters(table),
  kept: table.kept,
  cells: table.rows.flatMap((row) => row.cells.map(methodCell)),
});

/** `factor-table`: citers, kept factors and cells; with `withdraw` also the same after the withdrawal. */
export const computeFactorTable = (study: MethodStudy) => {
  const input = methodStudyInput(study);
  if (study.withdraw === undefined) return answer(deriveFactorTable(input));
  const { before, after } = deriveWithdrawalEffect(input, study.withdraw, "stop");
  return { ...answer(before), afterWithdrawal: answer(after) };
};
