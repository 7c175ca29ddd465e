import { decideCounted } from "./decide-counted";
import type { RollUp } from "./derive-roll-up";
import type { CodingStanceRow, FactorTableInput } from "./factor-table-input";
import { isMixedStance, promptedBit, stanceBits, unpromptedBit } from "./stance-bits";

/** Stances of one code: per place (0 anywhere, 1 in general, from 2 the cases) one byte per interviewee. */
export type StanceGrid = Uint8Array;

/** Every counted stance, added up over codings, and who holds what of whom. */
export interface StanceTally {
  /** Codes with at least one counted coding, own or rolled up. */
  readonly grids: ReadonlyMap<string, StanceGrid>;
  /** Per code the number of codings counted, own and rolled up. */
  readonly codingCounts: ReadonlyMap<string, number>;
  /** Distinct codings counted. */
  readonly codingCount: number;
  /** One byte per case and interviewee: set where the interviewee speaks of the case, of whatever code. */
  readonly discussed: Uint8Array;
  /** Whether every coder who took a position found the speaker mixed. Asked only for mixed places. */
  readonly isMixedByAllCoders: (codeId: string, place: number, person: number) => boolean;
}

/** Places of a grid that are no cases: anywhere, and in general. */
export const placesBeforeCases = 2;

/** Present, absent and unclear: the stances that take, or refuse to take, a side. */
const sideBits = 1 | 2 | 4;
const inGeneral: readonly number[] = [1];

/** One row that takes a side, as numbers. */
interface SidedRow {
  readonly coder: number;
  readonly bits: number;
  readonly person: number;
  readonly places: readonly number[];
}

/** What is counted of one code alone, before anything rolls up. */
interface OwnGrid {
  readonly bits: StanceGrid;
  readonly codings: Set<string>;
  readonly rows: SidedRow[];
}

/** Of the places where a speaker stands in the middle, those where some coder reads the speaker as taking one side. */
const findOneSided = (
  grids: readonly OwnGrid[],
  sum: StanceGrid,
  size: number,
  coderCount: number,
): ReadonlySet<number> => {
  const heard = new Map<number, number>();
  for (const { rows } of grids) {
    for (const { coder, bits, person, places } of rows) {
      for (const place of places) {
        const at = place * size + person;
        if (!isMixedStance(sum[at] ?? 0)) continue;
        const key = at * coderCount + coder;
        heard.set(key, (heard.get(key) ?? 0) | bits);
      }
    }
  }
  const found = new Set<number>();
  for (const [key, bits] of heard) if (!isMixedStance(bits)) found.add(Math.floor(key / coderCount));
  return found;
};

/**
 * Adds up the codings that count. Repeating a coding changes nothing; an interviewee or code that the project does not
 * have is skipped; a case outside the comparison counts for salience and fills no cell.
 */
export const deriveStanceTally = (
  input: Pick<FactorTableInput, "settings" | "consensusCovers" | "codings">,
  people: readonly string[],
  caseIds: readonly string[],
  rollUp: RollUp,
): StanceTally => {
  const personAt = new Map(people.map((id, index) => [id, index]));
  const placeAt = new Map(caseIds.map((id, index) => [id, index + placesBeforeCases]));
  const size = people.length;
  const places = caseIds.length + placesBeforeCases;
  const allCases = caseIds.map((_, index) => index + placesBeforeCases);
  const isCounted = decideCounted(input);

  const own = new Map<string, OwnGrid>();
  const coderAt = new Map<string, number>();
  const discussed = new Uint8Array(caseIds.length * size);
  const placesOf = (row: CodingStanceRow): readonly number[] => {
    if (row.caseIds.length === 0) return row.appliesToAllCases ? allCases : inGeneral;
    const found: number[] = [];
    for (const id of row.caseIds) {
      const place = placeAt.get(id);
      if (place !== undefined) found.push(place);
    }
    return found;
  };

  for (const row of input.codings) {
    const person = personAt.get(row.intervieweeId);
    if (person === undefined || !rollUp.targets.has(row.codeId) || !isCounted(row)) continue;
    const grid = own.get(row.codeId) ?? { bits: new Uint8Array(places * size), codings: new Set(), rows: [] };
    if (grid.codings.size === 0) own.set(row.codeId, grid);
    grid.codings.add(row.codingId);
    const isCiting = row.stance !== "irrelevant";
    const bits = stanceBits[row.stance] | (isCiting ? (row.prompted ? promptedBit : unpromptedBit) : 0);
    grid.bits[person] = (grid.bits[person] ?? 0) | bits;
    const rowPlaces = placesOf(row);
    for (const place of rowPlaces) {
      const at = place * size + person;
      grid.bits[at] = (grid.bits[at] ?? 0) | bits;
      if (place >= placesBeforeCases) discussed[at - placesBeforeCases * size] = 1;
    }
    if ((bits & sideBits) === 0) continue;
    const coder = coderAt.get(row.coderId) ?? coderAt.size;
    if (coder === coderAt.size) coderAt.set(row.coderId, coder);
    grid.rows.push({ coder, bits: bits & sideBits, person, places: rowPlaces });
  }

  const grids = new Map<string, StanceGrid>();
  const codingCounts = new Map<string, number>();
  const contributors = new Map<string, OwnGrid[]>();
  let codingCount = 0;
  for (const [codeId, grid] of own) {
    codingCount += grid.codings.size;
    for (const target of rollUp.targets.get(codeId) ?? []) {
      // A code outside the table gathers only what no factor gathers already.
      if (rollUp.outside.has(target) && !rollUp.outside.has(codeId)) continue;
      const sum = grids.get(target) ?? new Uint8Array(places * size);
      for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) | (grid.bits[at] ?? 0);
      grids.set(target, sum);
      codingCounts.set(target, (codingCounts.get(target) ?? 0) + grid.codings.size);
      contributors.set(target, [...(contributors.get(target) ?? []), grid]);
    }
  }

  const oneSided = new Map<string, ReadonlySet<number>>();
  const isMixedByAllCoders = (codeId: string, place: number, person: number): boolean => {
    let found = oneSided.get(codeId);
    if (!found) {
      const sum = grids.get(codeId) ?? new Uint8Array();
      found = findOneSided(contributors.get(codeId) ?? [], sum, size, coderAt.size);
      oneSided.set(codeId, found);
    }
    return !found.has(place * size + person);
  };

  return { grids, codingCounts, codingCount, discussed, isMixedByAllCoders };
};
