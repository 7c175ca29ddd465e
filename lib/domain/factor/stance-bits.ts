import type { Stance } from "../coding/stance";

/** One interviewee's stances on one factor in one place, as bits, so that 300,000 rows fit into a few megabytes. */
export const stanceBits: Readonly<Record<Stance, number>> = {
  present: 1,
  absent: 2,
  unclear: 4,
  relevant: 8,
  irrelevant: 16,
};

/** Set where a mention that cites the factor was asked for, and where one was not. */
export const promptedBit = 32;
/** See {@link promptedBit}. */
export const unpromptedBit = 64;

/** Any stance that cites a factor: all but "does not matter". */
export const citingBits = 1 | 2 | 4 | 8;

/** Both present and absent, or unclear: nothing that counts on a side. */
export const isMixedStance = (bits: number): boolean => (bits & 4) !== 0 || (bits & 3) === 3;
