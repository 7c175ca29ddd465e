import { deriveRollUp, type RollUp } from "./derive-roll-up";
import { deriveStanceColumns } from "./derive-stance-columns";
import { type CodeTally, deriveStanceTally, type StanceCounter } from "./derive-stance-tally";
import type { FactorTableInput } from "./factor-table-input";
import type { CodeStances, StanceColumns } from "./stance-columns";

/** What is counted of every code, and what it was counted from. */
export interface CodeTallies {
  readonly columns: StanceColumns;
  readonly counter: StanceCounter;
  readonly rollUp: RollUp;
  /** By code, before anything rolls up. */
  readonly own: ReadonlyMap<string, { readonly code: CodeStances; readonly tally: CodeTally }>;
  /** By code: the codes whose codings count for it, itself among them. */
  readonly contributors: ReadonlyMap<string, readonly CodeStances[]>;
}

const columnsOf = (codings: FactorTableInput["codings"]): StanceColumns =>
  "codes" in codings ? codings : deriveStanceColumns(codings);

/**
 * Counts every code once. A code whose stances are those of an earlier count, under the same rule and the same people, is
 * taken over from there.
 * @param before an earlier count of the same input but for its codings; null counts everything
 */
export const deriveCodeTallies = (
  input: FactorTableInput,
  people: readonly string[],
  caseIds: readonly string[],
  before: CodeTallies | null,
): CodeTallies => {
  const columns = columnsOf(input.codings);
  const rollUp = before?.rollUp ?? deriveRollUp(input.codes);
  const counter = before?.counter ?? deriveStanceTally(input, columns, people, caseIds);
  const own = new Map<string, { code: CodeStances; tally: CodeTally }>();
  const contributors = new Map<string, CodeStances[]>();
  for (const code of columns.codes) {
    const targets = rollUp.targets.get(code.codeId);
    if (!targets) continue;
    const known = before?.own.get(code.codeId);
    const part = known?.code === code ? known : { code, tally: counter.own(code) };
    own.set(code.codeId, part);
    if (part.tally.codingCount === 0) continue;
    for (const target of targets) {
      // A code outside the table gathers only what no factor gathers already.
      if (rollUp.outside.has(target) && !rollUp.outside.has(code.codeId)) continue;
      const list = contributors.get(target);
      if (list) list.push(code);
      else contributors.set(target, [code]);
    }
  }
  return { columns, counter, rollUp, own, contributors };
};
