/** What a cell's value is based on: interviews, documents, both, a researcher's judgement, or the rule for silence. */
export const provenances = ["interviews", "documents", "both", "judgement", "rule"] as const;

/** One of {@link provenances}. */
export type Provenance = (typeof provenances)[number];
