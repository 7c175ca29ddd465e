import type { IsoDate } from "../shared/iso-date";
import type { ConsentAnswers, ConsentChoice } from "./consent-choice";

/** A consent record as far as it decides what is allowed. Records are append-only; their order of loading does not matter. */
export interface ConsentRecord {
  readonly id: string;
  /** The day it was given: of the signature, or of the message that restricts. */
  readonly date: IsoDate;
  /** Whether it rests on a valid basis (`decideRecordBasis`). One that does not may only narrow. */
  readonly isValid: boolean;
  readonly answers: ConsentAnswers;
  /** What signing the form version alone grants, without a box. Identity and recording always need an answer. */
  readonly grantedBySigning?: readonly ConsentChoice[];
  /** Limits the record to one interview. */
  readonly interviewId?: string | null;
  /** Purposes beyond the project's own that the form names. */
  readonly purposes?: readonly string[];
}
