import type { DocumentVerdict, FactorTable, GuideCoverage, SpeakersByStance } from "./factor-table";
import type { CaseEntry, OverrideEntry } from "./factor-table-input";

/** What is known of a factor in a case before any rule is applied. */
export interface CellMaterial {
  readonly caseId: string;
  readonly speakers: SpeakersByStance;
  readonly settled: readonly { readonly intervieweeId: string; readonly position: "present" | "absent" }[];
  readonly documents: DocumentVerdict;
  readonly override: OverrideEntry | null;
}

/** What is known of a factor before any rule is applied. */
export interface RowMaterial {
  readonly codeId: string;
  readonly citers: readonly string[];
  readonly irrelevant: readonly string[];
  readonly onlyPrompted: readonly string[];
  readonly isPrompted: boolean;
  readonly guide: GuideCoverage;
  readonly codingCount: number;
  readonly general: SpeakersByStance;
  readonly cells: readonly CellMaterial[];
}

/**
 * People about cases, before thresholds, evidence mode and the rule for silence: plain data, small enough for a browser,
 * from which every table of a sweep, a slider or a leave-one-out is made.
 */
export interface TableMaterial {
  readonly basis: FactorTable["basis"];
  readonly cases: readonly {
    readonly caseId: string;
    readonly outcome: CaseEntry["outcome"];
    readonly outcomeEvidence: readonly { readonly sourceId: string; readonly locator: string }[];
    readonly discussedBy: readonly string[];
  }[];
  readonly rows: readonly RowMaterial[];
  /** Codes that are not factors and whose citations reach none. */
  readonly ideas: readonly { readonly codeId: string; readonly citers: readonly string[]; readonly reason: string }[];
}
