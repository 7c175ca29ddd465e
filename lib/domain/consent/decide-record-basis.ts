import { accept, type Result, refuse } from "../shared/result";
import type { ConsentBasis } from "./consent-basis";

/** What a record says about how consent was given. */
export interface RecordBasis {
  readonly basis: ConsentBasis;
  /** Name or pseudonym: a pseudonym is a valid signature. */
  readonly signedAs?: string | null;
  readonly signedOn?: string | null;
  readonly signedPlace?: string | null;
  readonly acknowledgements: readonly string[];
  /** The acknowledgements that the form version asks for; none where there is no form. */
  readonly requiredAcknowledgements: readonly string[];
  /** Oral consent: who witnessed it. */
  readonly witness?: string | null;
  /** Oral consent: it is on the recording. */
  readonly isRecorded?: boolean;
  /** The licence, where the record is public, why consent was waived, or how oral consent was given. */
  readonly reason?: string | null;
}

/** What is missing for a valid basis, and in which field. */
export interface BasisGap {
  readonly code:
    | "signatureMissing"
    | "dateMissing"
    | "placeMissing"
    | "acknowledgementMissing"
    | "reasonMissing"
    | "witnessMissing";
  readonly field: "signedAs" | "signedOn" | "signedPlace" | "acknowledgements" | "reason";
}

const isBlank = (text: string | null | undefined): boolean => text === undefined || text === null || text.trim() === "";

const signatureGap = (record: RecordBasis): BasisGap | null => {
  if (isBlank(record.signedAs)) return { code: "signatureMissing", field: "signedAs" };
  if (isBlank(record.signedOn)) return { code: "dateMissing", field: "signedOn" };
  if (isBlank(record.signedPlace)) return { code: "placeMissing", field: "signedPlace" };
  const isAcknowledged = record.requiredAcknowledgements.every((item) => record.acknowledgements.includes(item));
  return isAcknowledged ? null : { code: "acknowledgementMissing", field: "acknowledgements" };
};

const oralGap = (record: RecordBasis): BasisGap | null => {
  if (isBlank(record.signedOn)) return { code: "dateMissing", field: "signedOn" };
  const isEvidenced = record.isRecorded === true || !isBlank(record.witness) || !isBlank(record.reason);
  return isEvidenced ? null : { code: "witnessMissing", field: "reason" };
};

const statedGap = (record: RecordBasis): BasisGap | null => {
  if (isBlank(record.reason)) return { code: "reasonMissing", field: "reason" };
  return isBlank(record.signedOn) ? { code: "dateMissing", field: "signedOn" } : null;
};

const gaps: Readonly<Record<ConsentBasis, (record: RecordBasis) => BasisGap | null>> = {
  typed: signatureGap,
  drawn: signatureGap,
  upload: signatureGap,
  oral: oralGap,
  licence: statedGap,
  publicRecord: statedGap,
  waiver: statedGap,
};

/**
 * Whether a record has a valid basis. On a form (typed, drawn, uploaded): signature by name or pseudonym, date and place,
 * and every acknowledgement of the form. Oral: its date, and a witness, the recording or a sentence on how it was given.
 * Licence, public record and waiver: the reason in words and the date; nobody signs.
 */
export const decideRecordBasis = (record: RecordBasis): Result<ConsentBasis, BasisGap> => {
  const gap = gaps[record.basis](record);
  return gap ? refuse(gap) : accept(record.basis);
};
