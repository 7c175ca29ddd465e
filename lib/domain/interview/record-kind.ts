/**
 * How the words of an interview were written down. Notes and reconstructions can be coded; they are never exported as
 * quotation, because their words are the interviewer's.
 */
export const recordKinds = ["verbatim", "notes", "reconstruction"] as const;

/** One of {@link recordKinds}. */
export type RecordKind = (typeof recordKinds)[number];
