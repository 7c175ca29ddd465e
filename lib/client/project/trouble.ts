import type { ErrorCode } from "../../domain/account/error-code";
import type { RefusedClause } from "../../domain/shared/refusal";
import { ProblemError } from "../problem-error";

/** What a screen says after a write did not happen. */
export interface Trouble {
  /** `lost` when no answer came at all. */
  readonly code: ErrorCode | "lost";
  readonly title: string;
  readonly detail: string;
  /** The fields that were refused, by their path, with the fault of each. */
  readonly fields: Readonly<Record<string, string>>;
  /** The thing as it is now, after a colleague's later change. */
  readonly current: unknown;
  readonly values: Readonly<Record<string, string | number>>;
  /** What in whose consent stands against it, with the sentence of the form where there is one. */
  readonly clauses: readonly RefusedClause[];
}

/**
 * Reads a failed write as words for the screen: the API's own sentence, or `lost` when the server could not be reached.
 * @param lost the sentence for a lost connection, in the language of the screen
 */
export const readTrouble = (error: unknown, lost: { readonly title: string; readonly detail: string }): Trouble => {
  if (!(error instanceof ProblemError))
    return { code: "lost", ...lost, fields: {}, current: undefined, values: {}, clauses: [] };
  const { code, title, detail, fields, current, values = {}, clauses = [] } = error.problem;
  return { code, title, detail, fields, current, values, clauses };
};
