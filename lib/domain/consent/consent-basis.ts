/**
 * What a consent record rests on: a name typed or drawn, a signed form uploaded, consent spoken before a witness or a
 * recorder, the licence of an archive, a public record, or a waiver with its reason.
 */
export const consentBases = ["typed", "drawn", "upload", "oral", "licence", "publicRecord", "waiver"] as const;

/** One of {@link consentBases}. */
export type ConsentBasis = (typeof consentBases)[number];
