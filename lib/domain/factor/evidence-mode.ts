/** What may fill a cell: interviews only, documents only, either of them, or both together. */
export const evidenceModes = ["interviewsOnly", "documentsOnly", "either", "bothRequired"] as const;

/** One of {@link evidenceModes}. */
export type EvidenceMode = (typeof evidenceModes)[number];

/** The modes for which a judgement is made unless its author says otherwise: all that look beyond the interviews. */
export const defaultOverrideModes: readonly EvidenceMode[] = ["documentsOnly", "either", "bothRequired"];
