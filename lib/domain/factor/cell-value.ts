/** The value of a factor or of the outcome in a case. Unknown is a third value: silence is never "no". */
export const cellValues = ["yes", "no", "unknown"] as const;

/** One of {@link cellValues}. */
export type CellValue = (typeof cellValues)[number];
