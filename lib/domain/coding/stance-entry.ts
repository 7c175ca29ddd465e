import type { Stance } from "./stance";

/** One stance of a coding over a set of cases; no case is a claim in general. */
export interface StanceEntry {
  readonly stance: Stance;
  readonly caseIds: readonly string[];
  /** Said of all cases: `caseIds` then holds the cases of that day, and the coder is asked again when one is added. */
  readonly appliesToAllCases: boolean;
}
