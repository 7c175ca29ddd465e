import { assertNever } from "../shared/assert-never";
import type { CellState } from "./cell-state";
import type { CellValue } from "./cell-value";
import type { EvidenceMode } from "./evidence-mode";
import type { FactorSettings } from "./factor-settings";
import type { DocumentVerdict } from "./factor-table";
import type { OverrideEntry } from "./factor-table-input";
import type { Provenance } from "./provenance";

/** A value with what it is based on; no basis where it is unknown. */
export interface BasedValue {
  readonly value: CellValue;
  readonly provenance: Provenance | null;
}

/** What is known of a cell when its value is decided. */
export interface CellEvidence {
  readonly state: CellState;
  readonly documents: DocumentVerdict;
  readonly override: OverrideEntry | null;
}

const unknown: BasedValue = { value: "unknown", provenance: null };
const based = (value: CellValue, provenance: Provenance): BasedValue =>
  value === "unknown" ? unknown : { value, provenance };

const valueOfState = (state: CellState): CellValue => {
  if (state === "present") return "yes";
  return state === "absent" ? "no" : "unknown";
};

const fromEvidence = ({ state, documents }: CellEvidence, mode: EvidenceMode): BasedValue => {
  const interviews = valueOfState(state);
  switch (mode) {
    case "interviewsOnly":
      return based(interviews, "interviews");
    case "documentsOnly":
      return based(documents.value, "documents");
    case "either":
      if (documents.isDisputed || state === "contested") return unknown;
      if (interviews === "unknown") return based(documents.value, "documents");
      if (documents.value === "unknown") return based(interviews, "interviews");
      return interviews === documents.value ? based(interviews, "both") : unknown;
    case "bothRequired":
      return interviews === documents.value && documents.isIndependent ? based(interviews, "both") : unknown;
    default:
      return assertNever(mode);
  }
};

/**
 * What a cell says under the evidence mode: yes, no or unknown, and on what it is based.
 *
 * - Documents that disagree with each other, or with the interviews where both are used, give unknown; so do interviewees
 *   who disagree (contested), which no document settles.
 * - Both required: a source whose author is an interviewee is not a second source.
 * - A judgement made for the mode stands in the value's place; `derived` keeps what the cell says without it.
 * - The rule for silence comes last and fills insufficient cells only, none that has a document or a judgement.
 */
export const deriveCellValue = (
  cell: CellEvidence,
  settings: Pick<FactorSettings, "evidenceMode" | "belowRule">,
): BasedValue & { readonly derived: BasedValue; readonly overrideApplies: boolean } => {
  const evidence = fromEvidence(cell, settings.evidenceMode);
  const isSilent = cell.state === "insufficient" && cell.documents.items.length === 0 && cell.override === null;
  const isNoByRule = settings.belowRule === "no" && isSilent;
  const derived: BasedValue = isNoByRule ? { value: "no", provenance: "rule" } : evidence;
  const overrideApplies = cell.override?.evidenceModes.includes(settings.evidenceMode) ?? false;
  const decided = overrideApplies && cell.override ? based(cell.override.value, "judgement") : derived;
  return { ...decided, derived, overrideApplies };
};
