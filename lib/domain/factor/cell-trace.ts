import type { CellState } from "./cell-state";
import type { CellValue } from "./cell-value";
import type { EvidenceMode } from "./evidence-mode";
import type { MixedReason } from "./factor-table";
import type { Provenance } from "./provenance";

/** One step of the way from people to a cell's value. Ids and numbers; the sentence is made from the catalogue. */
export type CellTraceStep =
  /** "3 of 7 interviewees say present: 1, 5, 6; you asked for 3". */
  | {
      readonly kind: "counted";
      readonly stance: "present" | "absent";
      readonly speakers: readonly string[];
      readonly eligibleCount: number;
      readonly presenceThreshold: number;
      readonly isMet: boolean;
    }
  /** "2 of 3 needed". */
  | { readonly kind: "needed"; readonly count: number; readonly presenceThreshold: number }
  | { readonly kind: "mixed"; readonly intervieweeId: string; readonly reason: MixedReason }
  | { readonly kind: "settled"; readonly intervieweeId: string; readonly position: "present" | "absent" }
  | { readonly kind: "discussed"; readonly discussedBy: readonly string[]; readonly ruleCannotBeMet: boolean }
  | { readonly kind: "state"; readonly state: CellState; readonly dissent: readonly string[] }
  | {
      readonly kind: "documents";
      readonly value: CellValue;
      readonly isDisputed: boolean;
      readonly count: number;
      readonly isIndependent: boolean;
    }
  | { readonly kind: "evidenceMode"; readonly evidenceMode: EvidenceMode }
  | { readonly kind: "belowRule" }
  | { readonly kind: "override"; readonly value: CellValue; readonly applies: boolean; readonly evidenceCount: number }
  | { readonly kind: "value"; readonly value: CellValue; readonly provenance: Provenance | null };
