import type { ErrorCode } from "../domain/account/error-code";
import type { ProblemView } from "../schema/problem";

/**
 * A refusal of the API, with its sentence: `message` says what happened, what is safe and what to do, ready to be shown.
 * An answer that is not a problem document (a proxy's page) becomes `internal` with the status it came with.
 */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: ProblemView;

  constructor(problem: ProblemView) {
    super(problem.detail);
    this.problem = problem;
  }

  /** Code of the refusal, from the closed list. */
  get code(): ErrorCode {
    return this.problem.code;
  }

  /** HTTP status, so that a refusal (4xx) is not asked again. */
  get status(): number {
    return this.problem.status;
  }
}
