import { codingStatuses } from "../domain/coding/coding-status";
import { stances } from "../domain/coding/stance";
import type { CodingStanceRow } from "../domain/factor/factor-table-input";

/** A row of the derivation, with the round that a query may ask for. */
export type MaterialRow = CodingStanceRow & { readonly roundId: string | null };

/**
 * Stances as the database sends them: lists of ids, and per row two whole numbers in text, the coding's number and one
 * that holds the places in the lists. A project of 300,000 codings is 6 MB so, and 70 MB with the ids written out.
 */
export interface PackedStances {
  readonly codes: readonly string[] | null;
  readonly cases: readonly string[] | null;
  readonly people: readonly string[] | null;
  readonly coders: readonly string[] | null;
  readonly rounds: readonly string[] | null;
  readonly rows: string | null;
}

const general: readonly string[] = [];
const SPACE = 32;
const ZERO = 48;

/** The whole numbers of a text, without a list of their digits. */
function* numbersOf(text: string): Generator<number> {
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      yield value;
      value = 0;
    } else value = value * 10 + code - ZERO;
  }
  yield value;
}

/**
 * Rows of the derivation from what the database packed. `codingId` tells codings apart within one material and is no id
 * of the database: the table needs no more, and whoever reads quotes asks for them by code and case.
 * @throws when a number is too large to be exact, or names a place that its list does not have
 */
export const unpackStances = (packed: PackedStances): MaterialRow[] => {
  if (!packed.rows) return [];
  const [codes, people, coders] = [packed.codes ?? [], packed.people ?? [], packed.coders ?? []];
  // Place 0 is none: a claim in general, a coding outside any round.
  const cases = [general, ...(packed.cases ?? []).map((id) => [id])];
  const rounds = [null, ...(packed.rounds ?? [])];
  const rows: MaterialRow[] = [];
  let left = 0;
  const take = <Item>(list: readonly Item[]): Item => {
    const place = left % list.length;
    left = (left - place) / list.length;
    return list[place] as Item;
  };
  const numbers = numbersOf(packed.rows);
  for (let next = numbers.next(); !next.done; next = numbers.next()) {
    const codingId = String(next.value);
    left = numbers.next().value ?? Number.NaN;
    if (!Number.isSafeInteger(left)) throw new Error("the packed stances are not exact");
    const appliesToAllCases = take(truth);
    const prompted = take(truth);
    const roundId = take(rounds);
    const status = take(codingStatuses);
    const coderId = take(coders);
    const stance = take(stances);
    const intervieweeId = take(people);
    const caseIds = take(cases);
    const codeId = codes[left];
    if (codeId === undefined) throw new Error("the packed stances name a code that is not listed");
    const layer = "individual";
    rows.push({
      codingId,
      intervieweeId,
      coderId,
      codeId,
      stance,
      caseIds,
      appliesToAllCases,
      status,
      prompted,
      layer,
      roundId,
    });
  }
  return rows;
};

const truth = [false, true] as const;
