import type { AskedState } from "../guide/asked-state";
import type { CellState } from "./cell-state";
import type { CellValue } from "./cell-value";
import type { FactorSettings } from "./factor-settings";
import type { DocumentEntry, OverrideEntry, TableVersions } from "./factor-table-input";
import type { FactorWarning } from "./factor-warning";
import type { Provenance } from "./provenance";

/** Why an interviewee is in the middle: the speaker says both (or is ambivalent), or coders disagree about the speaker. */
export type MixedReason = "speaker" | "coders";

/** Who says what of a factor in a case, each interviewee once, by number. Lists of stances never overlap but for the last two. */
export interface SpeakersByStance {
  readonly present: readonly string[];
  readonly absent: readonly string[];
  /** Both stances, or unclear: never counted on a side. */
  readonly mixed: readonly { readonly intervieweeId: string; readonly reason: MixedReason }[];
  /** Says that the factor matters; whether it was there stays open. */
  readonly relevant: readonly string[];
  /** Says that the factor does not matter. */
  readonly irrelevant: readonly string[];
}

/** What the documents linked to a cell say together. */
export interface DocumentVerdict {
  /** Unknown when there are none, and when they disagree. */
  readonly value: CellValue;
  readonly isDisputed: boolean;
  /** At least one of them was not written by an interviewee. */
  readonly isIndependent: boolean;
  readonly items: readonly DocumentEntry[];
}

/** A factor in a case. `state` is what the interviews give, whatever the evidence mode; `value` is what the table says. */
export interface FactorCell extends SpeakersByStance {
  readonly codeId: string;
  readonly caseId: string;
  /** Interviewees whom a reviewer's reasoned position took out of `mixed`. */
  readonly settled: readonly { readonly intervieweeId: string; readonly position: "present" | "absent" }[];
  readonly state: CellState;
  /** The interviewees on the other side; empty unless the state is present or absent. */
  readonly dissent: readonly string[];
  readonly value: CellValue;
  /** Null when the value is unknown. */
  readonly provenance: Provenance | null;
  /** What the cell would say without the judgement. */
  readonly derived: { readonly value: CellValue; readonly provenance: Provenance | null };
  readonly documents: DocumentVerdict;
  /** The judgement on this cell, also where it is not made for the evidence mode in use. */
  readonly override: OverrideEntry | null;
  readonly overrideApplies: boolean;
  /** Fewer people than the threshold discussed this case. */
  readonly ruleCannotBeMet: boolean;
}

/** How a row lies beside the outcome. `certain` without unknown cells, else `possible`; a constant row explains nothing. */
export type RowPattern =
  | { readonly kind: "outcome" | "inverse"; readonly certainty: "certain" | "possible" }
  | { readonly kind: "constant" | "none" | "untested" };

/** Eligible interviewees by what the guide says about the questions on a factor. `missing`: nothing is recorded. */
export type GuideCoverage = Readonly<Record<AskedState | "missing", readonly string[]>>;

/** One factor of the table. */
export interface FactorRow {
  readonly codeId: string;
  /** Distinct interviewees with a counted coding other than "does not matter". */
  readonly citers: readonly string[];
  readonly kept: boolean;
  /** Interviewees who say that it does not matter: listed beside, not counted. One who also cites it is in both lists. */
  readonly irrelevant: readonly string[];
  /** Citers all of whose mentions a question asked for. */
  readonly onlyPrompted: readonly string[];
  /** A question of the guide asks about it, or a counted mention was asked for. */
  readonly isPrompted: boolean;
  readonly guide: GuideCoverage;
  /** Counted codings of this code and of those that roll up into it. */
  readonly codingCount: number;
  /** Claims about no case: they count for salience and stay out of cells. */
  readonly general: SpeakersByStance;
  readonly pattern: RowPattern;
  readonly cells: readonly FactorCell[];
}

/** A code that reaches the threshold and is not in the table. */
export interface OtherIdea {
  readonly codeId: string;
  readonly citers: readonly string[];
  /** Why it is not a factor; empty when nobody said. */
  readonly reason: string;
}

/** Two kept factors that together have the outcome's pattern while neither has it alone. */
export interface SeparatingPair {
  readonly first: { readonly codeId: string; readonly value: "yes" | "no" };
  readonly second: { readonly codeId: string; readonly value: "yes" | "no" };
}

/** A compared case with the people who spoke of it. */
export interface TableCase {
  readonly caseId: string;
  readonly outcome: CellValue;
  /** Eligible interviewees with any counted claim on the case, of whatever factor. */
  readonly discussedBy: readonly string[];
}

/** Factors by cases under a stated rule. Interviewees are listed by number, factors in codebook order. */
export interface FactorTable {
  readonly settings: FactorSettings;
  readonly basis: {
    readonly intervieweeCount: number;
    /** Interviewees with consent. */
    readonly eligible: readonly string[];
    readonly codingCount: number;
    readonly versions: TableVersions;
    readonly asOf: string | null;
  };
  readonly cases: readonly TableCase[];
  /** Every factor, kept or not. */
  readonly rows: readonly FactorRow[];
  readonly kept: readonly string[];
  readonly otherIdeas: readonly OtherIdea[];
  readonly separatingPairs: readonly SeparatingPair[];
  readonly warnings: readonly FactorWarning[];
}
