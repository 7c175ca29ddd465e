/** A judgement that a key or a button began, before anything is typed. */
export interface JudgementStart {
  readonly value: "yes" | "no" | "unknown";
}
