import type { RecordKind } from "../domain/interview/record-kind";

/**
 * Whether a passage may leave as a quotation: consent in force, quotation allowed (CR17, decision 7), and the words are
 * the speaker's own. Notes and reconstructions are never quoted.
 */
export const isQuotable = (passage: {
  readonly consentState: "none" | "active" | "withdrawn";
  readonly quotation: boolean;
  readonly kind: RecordKind;
}): boolean => passage.consentState === "active" && passage.quotation && passage.kind === "verbatim";
