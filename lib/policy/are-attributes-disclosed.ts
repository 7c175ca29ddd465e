/** What decides whether a reader may know what groups an interviewee with others. */
export interface AttributeFacts {
  readonly isWithdrawn: boolean;
  /** A consent in force lets the team beyond her interviewer read what she said. */
  readonly isOpenToTeam: boolean;
  /** A consent in force makes her identity public. */
  readonly isPublic: boolean;
  /** The reader only looks on, and the study does not show who its confidential interviewees are. */
  readonly isKeptOut: boolean;
  /** The reader may change what is held of her: the owner, and whoever interviewed her. */
  readonly isKeeper: boolean;
}

/**
 * Attributes of an interviewee are personal data: known to whoever keeps them, to the team as far as her consent opens her
 * words to it, to viewers only where she chose to be named or the owner lets day and length through. After a withdrawal to
 * nobody.
 */
export const areAttributesDisclosed = (facts: AttributeFacts): boolean =>
  !facts.isWithdrawn && (facts.isKeeper || (facts.isOpenToTeam && (facts.isPublic || !facts.isKeptOut)));
