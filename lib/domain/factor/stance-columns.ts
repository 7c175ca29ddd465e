import { codingLayers } from "../coding/coding-layer";
import { codingStatuses } from "../coding/coding-status";
import { stances } from "../coding/stance";

/**
 * Every stance on one code as whole numbers, {@link STANCE_WIDTH} for each: places in the lists of {@link StanceColumns},
 * so that a project of 300,000 codings fits into some megabytes and is added up without a look-up by id.
 */
export interface CodeStances {
  readonly codeId: string;
  readonly rows: Int32Array;
}

/** Codings by code, as numbers, and the lists that the numbers are places in. */
export interface StanceColumns {
  /** Empty where the rows name no transcript. */
  readonly transcripts: readonly string[];
  readonly people: readonly string[];
  readonly cases: readonly string[];
  readonly coders: readonly string[];
  readonly rounds: readonly string[];
  readonly codes: readonly CodeStances[];
}

/** How many numbers a stance takes. */
export const STANCE_WIDTH = 7;

/**
 * Where each number of a stance stands. `transcript` is -1 where none is named; `coding` tells the codings of one code
 * apart, and the rows of one coding stand together; `place` is 0 for a claim in general, n for the n-th case of the list,
 * {@link EVERY_CASE} for all cases of the table; `round` is 0 for none, n for the n-th.
 */
export const stanceColumn = { transcript: 0, coding: 1, person: 2, place: 3, coder: 4, round: 5, kind: 6 } as const;

/** The place of a claim about every case of the table. */
export const EVERY_CASE = -1;

/** Stance, status, layer and whether a question asked for it, as one number: a place in {@link stanceKinds}. */
export const stanceKindOf = (stance: number, status: number, prompted: boolean, layer: number): number =>
  ((stance * codingStatuses.length + status) * codingLayers.length + layer) * 2 + Number(prompted);

/** What each kind number says. */
export const stanceKinds = stances.flatMap((stance) =>
  codingStatuses.flatMap((status) =>
    codingLayers.flatMap((layer) => [false, true].map((prompted) => ({ stance, status, layer, prompted }))),
  ),
);
