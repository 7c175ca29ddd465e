/**
 * How another coding stands to the one that is looked at: on the same `passage`, `overlap`ping it, `near` it by words, in
 * the same `turn`, or in the answer before or after (`adjacent`; the interviewer's turns between answers are not counted).
 */
export const codeRelations = ["passage", "overlap", "near", "turn", "adjacent"] as const;

/** One of {@link codeRelations}. */
export type CodeRelation = (typeof codeRelations)[number];

/** What must, or must not, stand beside a coding: another coding of any of these codes, or of a code below them. */
export interface CodeCondition {
  readonly isNot: boolean;
  readonly relation: CodeRelation;
  /** For `near`: at most so many words between the two. */
  readonly words: number;
  readonly codeIds: readonly string[];
}
