import { compareCodePoints } from "../shared/ordering";
import { deriveFactorTable } from "./derive-factor-table";
import { deriveStanceColumns } from "./derive-stance-columns";
import { deriveTableDifference, type TableDifference } from "./derive-table-difference";
import type { FactorTableInput } from "./factor-table-input";
import { selectStances } from "./select-stances";

/** The table without the codings of one coder. */
export interface CoderLeftOut {
  readonly coderId: string;
  readonly kept: readonly string[];
  readonly difference: TableDifference;
}

/** How far the table rests on one coder: for each, the table without that coder's codings, and what changes. */
export const deriveLeaveCoderOut = (input: FactorTableInput): readonly CoderLeftOut[] => {
  const whole = deriveFactorTable(input);
  const columns = "codes" in input.codings ? input.codings : deriveStanceColumns(input.codings);
  const coding = columns.coders.filter((coderId) =>
    selectStances(columns, { coderId }).codes.some(({ rows }) => rows.length > 0),
  );
  const coders = coding.sort(compareCodePoints);
  return coders.map((coderId) => {
    const table = deriveFactorTable({ ...input, codings: selectStances(columns, { withoutCoderId: coderId }) });
    return { coderId, kept: table.kept, difference: deriveTableDifference(whole, table) };
  });
};
