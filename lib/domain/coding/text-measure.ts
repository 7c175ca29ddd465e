/** What of a transcript nearness is measured by, without its words. */
export interface TextMeasure {
  /** Where its words begin, in code points, ascending. */
  readonly wordStarts: ArrayLike<number>;
  /** Indexes of the turns of interviewees, ascending. */
  readonly answerTurns: readonly number[];
}
