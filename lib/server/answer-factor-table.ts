import { countLostCodings } from "../data/lost-codings";
import type { FactorRow } from "../domain/factor/factor-table";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import { type FactorTableQuery, factorCell, factorRow, factorTableView } from "../schema/factor";
import { authorsFor, deriveTable, offeredOnTable } from "./load-factor-table";
import { isSameToAll, presentRowWithCells } from "./present-factor-row";
import { presentTableFrame } from "./present-factor-table";
import type { ProjectScope } from "./scope";
import { WrittenAnswer } from "./written-answer";

/** Rows as JSON, parsed with the contract's shapes: made once for each row that is the same object. */
const written = new WeakMap<FactorRow, { readonly factor: string; readonly cells: string }>();

/** So many rows are written before others get their turn. */
const ROWS_AT_ONCE = 40;

const othersTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

/**
 * The factor table as the caller may see it, as JSON. At 500 interviewees it is seven megabytes; of these only the rows are
 * written that changed since they were last asked for.
 */
export const answerFactorTable = async (
  scope: ProjectScope<"factor-table:read" | "project:read">,
  query: FactorTableQuery,
): Promise<Result<WrittenAnswer, Refusal>> => {
  const derived = await deriveTable(scope, query);
  if (!derived.ok) return derived;
  const { table, material, overridden, asOf } = derived.value;
  const [authors, lost] = await Promise.all([authorsFor(scope, material, "member"), countLostCodings(scope)]);
  const more = { overridden, asOf, abilities: offeredOnTable(scope), authors, lost };
  const factors: string[] = [];
  const cells: string[] = [];
  let made = 0;
  for (const row of table.rows) {
    let known = written.get(row);
    if (!known) {
      const presented = presentRowWithCells(table, row, material, authors);
      known = {
        factor: JSON.stringify(factorRow.parse(presented.factor)),
        cells: presented.cells.map((cell) => JSON.stringify(factorCell.parse(cell))).join(","),
      };
      if (isSameToAll(row)) written.set(row, known);
      made += 1;
      if (made % ROWS_AT_ONCE === 0) await othersTurn();
    }
    factors.push(known.factor);
    if (known.cells !== "") cells.push(known.cells);
  }
  const {
    factors: _,
    cells: __,
    ...rest
  } = factorTableView.parse({
    ...presentTableFrame(table, material, more),
    factors: [],
    cells: [],
  });
  const frame = JSON.stringify(rest).slice(0, -1);
  return accept(new WrittenAnswer(`${frame},"factors":[${factors.join(",")}],"cells":[${cells.join(",")}]}`));
};
