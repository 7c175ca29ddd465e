/**
 * Why a reader sees that a passage exists and is counted, and none of its words: its speaker withdrew (or has no consent
 * in force), goes on counting without words, the transcript is not open to the team, the consent does not reach the team,
 * or the passage is a colleague's in a blind round.
 */
export const withheldReasons = ["withdrawn", "countsOnly", "quarantined", "teamAccess", "round"] as const;

/** One of {@link withheldReasons}. */
export type WithheldReason = (typeof withheldReasons)[number];
