/** How a cell reads in which too few people spoke: unknown, or "no, by the rule" and then marked so everywhere. */
export const belowRules = ["unknown", "no"] as const;

/** One of {@link belowRules}. */
export type BelowRule = (typeof belowRules)[number];
