import type { CodingLayer } from "../coding/coding-layer";
import type { CodingStatus } from "../coding/coding-status";
import type { Stance } from "../coding/stance";
import type { AskedState } from "../guide/asked-state";
import type { CellValue } from "./cell-value";
import type { EvidenceMode } from "./evidence-mode";
import type { FactorSettings } from "./factor-settings";
import type { StanceColumns } from "./stance-columns";

/** An interviewee of the project. Whoever has withdrawn (other than `countsOnly`) is not in the list at all. */
export interface IntervieweeEntry {
  readonly id: string;
  readonly number: number;
  /** Decided by the consent domain: a record in force covers analysis. Nothing of anybody else is counted. */
  readonly isEligible: boolean;
}

/** A code of the codebook. `position` is its place in the codebook's order. */
export interface CodeEntry {
  readonly id: string;
  readonly position: number;
  readonly parentId: string | null;
  readonly isFactor: boolean;
  /** Whether its codings count for its parent too. */
  readonly rollsUp: boolean;
  /** Why a code that may reach the threshold is not a factor of the table; empty when nobody said. */
  readonly reasonNotFactor?: string;
}

/** A compared case that is part of the comparison. */
export interface CaseEntry {
  readonly id: string;
  readonly position: number;
  readonly outcome: CellValue;
  /** The pages on which the outcome rests, for the warning that a cell rests on the same one. */
  readonly outcomeEvidence?: readonly { readonly sourceId: string; readonly locator: string }[];
}

/**
 * One stance of one coding, credited to one interviewee: a coding with several stances, cases or speakers is several rows.
 * Rows may name each case alone or several at once; the table is the same.
 */
export interface CodingStanceRow {
  readonly codingId: string;
  readonly intervieweeId: string;
  readonly coderId: string;
  readonly codeId: string;
  readonly stance: Stance;
  /** No case means a general claim, unless `appliesToAllCases`. */
  readonly caseIds: readonly string[];
  /** With `caseIds`: they are the cases of the day on which it was said. Without: every case of the table. */
  readonly appliesToAllCases: boolean;
  readonly status: CodingStatus;
  readonly prompted: boolean;
  readonly layer: CodingLayer;
  /** Needed only where {@link FactorTableInput.consensusCovers} is given. */
  readonly transcriptId?: string;
}

/** What a document says of a factor in a case. */
export interface DocumentEntry {
  readonly id: string;
  readonly codeId: string;
  readonly caseId: string;
  readonly value: CellValue;
  readonly sourceId: string;
  readonly locator: string;
  /** Interviewees who wrote the source: theirs is not a second source. */
  readonly authorIntervieweeIds: readonly string[];
  /** Marked by a person: the factor's value was inferred from the outcome. */
  readonly isInferredFromOutcome?: boolean;
}

/** A researcher's value for a cell, beside the derived one. */
export interface OverrideEntry {
  readonly id: string;
  readonly codeId: string;
  readonly caseId: string;
  readonly value: CellValue;
  readonly justification: string;
  readonly evidenceIds: readonly string[];
  readonly authorId: string;
  readonly madeOn: string;
  /** The evidence modes for which it is made. */
  readonly evidenceModes: readonly EvidenceMode[];
  readonly isInferredFromOutcome?: boolean;
}

/** A reviewer's reasoned position on an interviewee who seems to say both. */
export interface ReasonedPosition {
  readonly intervieweeId: string;
  readonly codeId: string;
  readonly caseId: string;
  readonly position: "present" | "absent";
  readonly reason: string;
}

/** Whether an interviewee was asked a question, and which codes the question asks about. */
export interface GuideEntry {
  readonly intervieweeId: string;
  readonly codeIds: readonly string[];
  readonly state: AskedState;
}

/** The versions that a table was computed from. */
export interface TableVersions {
  readonly codebook: number;
  readonly guide: number;
  /** Transcript id and version of every transcript that is counted. */
  readonly transcripts: readonly { readonly transcriptId: string; readonly version: number }[];
  /** The consent record in force per eligible interviewee, or another text that changes when consent does. */
  readonly consents: readonly { readonly intervieweeId: string; readonly recordId: string }[];
}

/** Everything that a factor table is computed from. Order of loading never matters. */
export interface FactorTableInput {
  readonly settings: FactorSettings;
  readonly interviewees: readonly IntervieweeEntry[];
  readonly codes: readonly CodeEntry[];
  readonly cases: readonly CaseEntry[];
  /** As rows, or as columns where they are many; both give the same table. */
  readonly codings: readonly CodingStanceRow[] | StanceColumns;
  readonly documents?: readonly DocumentEntry[];
  readonly overrides?: readonly OverrideEntry[];
  readonly positions?: readonly ReasonedPosition[];
  readonly guide?: readonly GuideEntry[];
  /**
   * The (transcript, code) pairs that a closed round covered: there the consensus counts, elsewhere individual codings.
   * Left out with layer `consensus`: the consensus covers everything.
   */
  readonly consensusCovers?: readonly { readonly transcriptId: string; readonly codeId: string }[];
  readonly versions?: TableVersions;
  /** The moment of computation; printed, and left out of the content hash. */
  readonly asOf?: string;
}
