/**
 * How an interviewee withdraws. `stop`: nothing more is read, coded, counted or exported, and all is erased after the
 * stated days. `erase`: erased at once. `countsOnly`: the codings go on counting without text, passage or link.
 */
export const withdrawalModes = ["stop", "erase", "countsOnly"] as const;

/** One of {@link withdrawalModes}. */
export type WithdrawalMode = (typeof withdrawalModes)[number];

/** Days between a withdrawal of mode `stop` and the erasure, unless the project states others. */
export const defaultEraseAfterDays = 30;
