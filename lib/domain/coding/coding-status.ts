/** Where a coding stands: a hand coding begins accepted, an imported one as a draft. */
export const codingStatuses = ["draft", "accepted", "rejected", "disputed"] as const;

/** One of {@link codingStatuses}. */
export type CodingStatus = (typeof codingStatuses)[number];

/** The statuses that count unless the project decides otherwise: everything but rejected. */
export const defaultCountedStatuses: readonly CodingStatus[] = ["draft", "accepted", "disputed"];
