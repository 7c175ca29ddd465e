import { decideCounted } from "./decide-counted";
import type { FactorTableInput } from "./factor-table-input";
import { isMixedStance, promptedBit, stanceBits, unpromptedBit } from "./stance-bits";
import {
  type CodeStances,
  EVERY_CASE,
  STANCE_WIDTH,
  type StanceColumns,
  stanceColumn,
  stanceKinds,
} from "./stance-columns";

/** Stances of one code: per place (0 anywhere, 1 in general, from 2 the cases) one byte per interviewee. */
export type StanceGrid = Uint8Array;

/** What is counted of one code, own or with those that roll up into it. */
export interface CodeTally {
  readonly grid: StanceGrid;
  /** Distinct codings. */
  readonly codingCount: number;
}

/** Counts the stances on codes. Repeating a coding changes nothing. */
export interface StanceCounter {
  /** Bytes of a grid: its places times the interviewees, in whole words of four. */
  readonly gridSize: number;
  /** What is counted of a code alone, before anything rolls up. */
  readonly own: (code: CodeStances) => CodeTally;
  /**
   * Of the places where a speaker stands in the middle, those where some coder reads the speaker as taking one side, as
   * places in the grid. As soon as one coder does, it is the coders who disagree.
   */
  readonly oneSided: (codes: readonly CodeStances[], grid: StanceGrid) => ReadonlySet<number>;
}

/** Places of a grid that are no cases: anywhere, and in general. */
export const placesBeforeCases = 2;

/** Present, absent and unclear: the stances that take, or refuse to take, a side. */
const sideBits = 1 | 2 | 4;

/** Per kind of row the bits that it leaves in a grid. */
const bitsOfKind = stanceKinds.map(({ stance, prompted }) =>
  stance === "irrelevant" ? stanceBits[stance] : stanceBits[stance] | (prompted ? promptedBit : unpromptedBit),
);

type Counts = (codeId: string, transcript: number, kind: number) => boolean;

const countsRow = (input: Pick<FactorTableInput, "settings" | "consensusCovers">, transcripts: readonly string[]) => {
  const isCounted = decideCounted(input);
  const byKind = stanceKinds.map((kind) => isCounted({ ...kind, codeId: "", transcriptId: undefined }));
  // Only where a closed round covers some transcripts does it matter which one a row is of.
  if (!input.consensusCovers) return ((_code, _transcript, kind) => byKind[kind] ?? false) satisfies Counts;
  return ((codeId, transcript, kind) => {
    const said = stanceKinds[kind];
    return said !== undefined && isCounted({ ...said, codeId, transcriptId: transcripts[transcript] });
  }) satisfies Counts;
};

/**
 * Adds up the codings that count, code by code. An interviewee whom the table does not count is skipped; a case outside the
 * comparison counts for salience and fills no cell.
 */
export const deriveStanceTally = (
  input: Pick<FactorTableInput, "settings" | "consensusCovers">,
  columns: StanceColumns,
  people: readonly string[],
  caseIds: readonly string[],
): StanceCounter => {
  const size = people.length;
  const places = caseIds.length + placesBeforeCases;
  const personAt = new Map(people.map((id, index) => [id, index]));
  const personOf = Int32Array.from(columns.people, (id) => personAt.get(id) ?? -1);
  const placeAt = new Map(caseIds.map((id, index) => [id, index + placesBeforeCases]));
  // Place 0 of the columns is a claim in general; a case outside the comparison has no place.
  const placeOf = Int32Array.from([1, ...columns.cases.map((id) => placeAt.get(id) ?? -1)]);
  const isCounted = countsRow(input, columns.transcripts);
  const coderCount = columns.coders.length;
  const gridSize = Math.ceil((places * size) / 4) * 4;

  /** Tells each counted stance: the bits, the interviewee, where in the grid; -1 where in none of its places. */
  const eachCounted = (
    { codeId, rows }: CodeStances,
    tell: (bits: number, person: number, at: number, row: number) => void,
  ): void => {
    for (let row = 0; row < rows.length; row += STANCE_WIDTH) {
      const person = personOf[rows[row + stanceColumn.person] ?? -1] ?? -1;
      if (person < 0) continue;
      const kind = rows[row + stanceColumn.kind] ?? 0;
      if (!isCounted(codeId, rows[row + stanceColumn.transcript] ?? -1, kind)) continue;
      const bits = bitsOfKind[kind] ?? 0;
      const said = rows[row + stanceColumn.place] ?? 0;
      if (said === EVERY_CASE) {
        // Also where the table has no case: the claim is counted, and fills nothing.
        tell(bits, person, -1, row);
        for (let place = placesBeforeCases; place < places; place += 1) tell(bits, person, place * size + person, row);
        continue;
      }
      const place = placeOf[said] ?? -1;
      tell(bits, person, place < 0 ? -1 : place * size + person, row);
    }
  };

  const own = (code: CodeStances): CodeTally => {
    const grid = new Uint8Array(gridSize);
    const { rows } = code;
    let codingCount = 0;
    let last = -1;
    eachCounted(code, (bits, person, at, row) => {
      grid[person] = (grid[person] ?? 0) | bits;
      if (at >= 0) grid[at] = (grid[at] ?? 0) | bits;
      const coding = rows[row + stanceColumn.coding] ?? 0;
      if (coding !== last) codingCount += 1;
      last = coding;
    });
    return { grid, codingCount };
  };

  const oneSided = (codes: readonly CodeStances[], grid: StanceGrid): ReadonlySet<number> => {
    const heard = new Map<number, number>();
    for (const code of codes)
      eachCounted(code, (bits, _person, at, row) => {
        if (at < 0 || (bits & sideBits) === 0 || !isMixedStance(grid[at] ?? 0)) return;
        const key = at * coderCount + (code.rows[row + stanceColumn.coder] ?? 0);
        heard.set(key, (heard.get(key) ?? 0) | (bits & sideBits));
      });
    const found = new Set<number>();
    for (const [key, bits] of heard) if (!isMixedStance(bits)) found.add(Math.floor(key / coderCount));
    return found;
  };

  return { gridSize, own, oneSided };
};
