/** What a table counts: the codings of each coder, or where a round is closed its consensus. */
export const codingLayers = ["individual", "consensus"] as const;

/** One of {@link codingLayers}. */
export type CodingLayer = (typeof codingLayers)[number];
