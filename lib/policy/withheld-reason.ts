import type { WithheldReason } from "../domain/interview/withheld-reason";

/** What is known of a passage's interviewee, transcript and reader. */
export interface PassageFacts {
  readonly consentState: "none" | "active" | "withdrawn";
  /** Withdrawn, and the codings go on counting without words. */
  readonly isCountsOnly: boolean;
  readonly teamAccess: boolean;
  readonly isReleased: boolean;
  readonly isInterviewerOf: boolean;
  /** Another coder's passage in a blind round in which the reader codes. */
  readonly isHiddenByRound: boolean;
}

/**
 * Whether a passage's words are shown on a screen. `teamAccess` governs screens and `quotation` what leaves (decision 7).
 * The interviewer reads their own interviews before they are open to the team and without team access (CR12).
 * After a withdrawal nobody reads anything.
 * @returns null when the words may be shown
 */
export const withheldReason = (passage: PassageFacts): WithheldReason | null => {
  if (passage.isCountsOnly) return "countsOnly";
  if (passage.consentState !== "active") return "withdrawn";
  if (passage.isHiddenByRound) return "round";
  if (passage.isInterviewerOf) return null;
  if (!passage.isReleased) return "quarantined";
  return passage.teamAccess ? null : "teamAccess";
};
