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

  const own = new Map<string, StanceGrid>();
  const codingsOf = new Map<string, Set<string>>();
  const discussed = new Uint8Array(caseIds.length * size);
  const counted: CodingStanceRow[] = [];

  const placesOf = (row: CodingStanceRow): readonly number[] => {
    if (row.caseIds.length === 0) return row.appliesToAllCases ? allCases : [1];
    return row.caseIds.flatMap((id) => placeAt.get(id) ?? []);
  };

  for (const row of input.codings) {
    const person = personAt.get(row.intervieweeId);
    if (person === undefined || !rollUp.targets.has(row.codeId) || !isCounted(row)) continue;
    counted.push(row);
    const isCiting = row.stance !== "irrelevant";
    const bits = stanceBits[row.stance] | (isCiting ? (row.prompted ? promptedBit : unpromptedBit) : 0);
    let grid = own.get(row.codeId);
    let codings = codingsOf.get(row.codeId);
    if (!grid || !codings) {
      grid = new Uint8Array(places * size);
      codings = new Set();
      own.set(row.codeId, grid);
      codingsOf.set(row.codeId, codings);
    }
    codings.add(row.codingId);
    grid[person] = (grid[person] ?? 0) | bits;
    for (const place of placesOf(row)) {
      const at = place * size + person;
      grid[at] = (grid[at] ?? 0) | bits;
      if (place >= placesBeforeCases) discussed[at - placesBeforeCases * size] = 1;
    }
  }

  const grids = new Map<string, StanceGrid>();
  const codingCounts = new Map<string, number>();
  let codingCount = 0;
  for (const [codeId, grid] of own) {
    const codings = codingsOf.get(codeId)?.size ?? 0;
    codingCount += codings;
    for (const target of rollUp.targets.get(codeId) ?? []) {
      // A code outside the table gathers only what no factor gathers already.
      if (rollUp.outside.has(target) && !rollUp.outside.has(codeId)) continue;
      const sum = grids.get(target) ?? new Uint8Array(places * size);
      for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) | (grid[at] ?? 0);
      grids.set(target, sum);
      codingCounts.set(target, (codingCounts.get(target) ?? 0) + codings);
    }
  }

  let byCoder: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, number>>> | undefined;
  const collectMixedByCoder = () => {
    const found = new Map<string, Map<number, Map<string, number>>>();
    for (const row of counted) {
      const person = personAt.get(row.intervieweeId);
      const bits = stanceBits[row.stance] & 7;
      if (person === undefined || bits === 0) continue;
      const rowPlaces = placesOf(row);
      for (const target of rollUp.targets.get(row.codeId) ?? []) {
        const grid = grids.get(target);
        for (const place of rowPlaces) {
          const at = place * size + person;
          if (!grid || !isMixedStance(grid[at] ?? 0)) continue;
          const ofTarget = found.get(target) ?? new Map<number, Map<string, number>>();
          const ofPlace = ofTarget.get(at) ?? new Map<string, number>();
          ofPlace.set(row.coderId, (ofPlace.get(row.coderId) ?? 0) | bits);
          ofTarget.set(at, ofPlace);
          found.set(target, ofTarget);
        }
      }
    }
    return found;
  };
  const isMixedByAllCoders = (codeId: string, place: number, person: number): boolean => {
    byCoder ??= collectMixedByCoder();
    const coders = byCoder.get(codeId)?.get(place * size + person);
    return [...(coders?.values() ?? [])].every(isMixedStance);
  };

  return { grids, codingCounts, codingCount, discussed, isMixedByAllCoders };
};
