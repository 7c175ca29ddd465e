import type { ErrorCode } from "../account/error-code";

/** The clause of an interviewee's own consent form that stands against an act. */
export interface RefusedClause {
  /** Number of the interviewee in the project. */
  readonly interviewee: number;
  /** Choice or rule that refuses, as "analysis" or "teamAccess". */
  readonly choice: string;
  /** Sentence of the form; null when no record binds a form. */
  readonly text: string | null;
}

/**
 * An expected "no": a value, never thrown. `fields` names what was wrong in the input, `clauses` what consent refuses,
 * `current` the state that a late change met, `values` the numbers that the sentence for the reader needs.
 */
export interface Refusal {
  readonly code: ErrorCode;
  readonly fields?: Readonly<Record<string, string>>;
  readonly clauses?: readonly RefusedClause[];
  readonly current?: unknown;
  readonly values?: Readonly<Record<string, string | number>>;
}
