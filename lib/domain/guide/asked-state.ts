/**
 * Whether an interviewee was asked a question of the guide. Declined, skipped and not asked are three things:
 * declined is the interviewee's choice, skipped the interviewer's, notAsked a question that did not come up.
 * A question without any of them is not known.
 */
export const askedStates = ["asked", "skipped", "declined", "notAsked"] as const;

/** One of {@link askedStates}. */
export type AskedState = (typeof askedStates)[number];
