/**
 * How a search reads what was typed: `words` and "phrases" as they are, their `forms` (stems by the transcript's
 * language), any `part` of the text, or a `pattern` (regular expression).
 */
export const searchModes = ["words", "forms", "part", "pattern"] as const;

/** One of {@link searchModes}. */
export type SearchMode = (typeof searchModes)[number];
