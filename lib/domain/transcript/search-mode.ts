/**
 * How a search reads what was typed: `words` and "phrases" as they are, their `forms` (stems by the transcript's
 * language), any `part` of the text, a `pattern` (regular expression), or nothing: whole `turns`, chosen by who speaks and
 * which question of the guide they answer.
 */
export const searchModes = ["words", "forms", "part", "pattern", "turns"] as const;

/** One of {@link searchModes}. */
export type SearchMode = (typeof searchModes)[number];
