/**
 * What the interviewees together say of a factor in a case: enough say present, enough say absent, enough say each
 * (contested), or too few say either (insufficient).
 */
export const cellStates = ["present", "absent", "contested", "insufficient"] as const;

/** One of {@link cellStates}. */
export type CellState = (typeof cellStates)[number];
