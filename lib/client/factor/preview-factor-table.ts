import { deriveDocumentVerdict } from "../../domain/factor/derive-document-verdict";
import { deriveRows } from "../../domain/factor/derive-rows";
import { deriveSeparatingPairs } from "../../domain/factor/derive-separating-pairs";
import type { FactorSettings } from "../../domain/factor/factor-settings";
import type { FactorCell, FactorRow, SpeakersByStance } from "../../domain/factor/factor-table";
import type { OverrideEntry } from "../../domain/factor/factor-table-input";
import type { CellMaterial, RowMaterial, TableMaterial } from "../../domain/factor/table-material";
import { type Threshold, threshold } from "../../domain/shared/threshold";
import type { FactorCellView, FactorRowView, FactorTableView } from "../../schema/factor";
import type { TableSettingsView } from "../../schema/table-settings";

/** What a reader can move on the screen without new codings being counted. */
export type TriedRule = Pick<TableSettingsView, "salienceThreshold" | "presenceThreshold" | "evidenceMode">;

const ANY_INTERVIEWEE = "author";

const speakersOf = (said: FactorRowView["generalClaims"]): SpeakersByStance => ({
  present: said.present.map(String),
  absent: said.absent.map(String),
  mixed: said.mixedReasons.map(({ interviewee, reason }) => ({ intervieweeId: String(interviewee), reason })),
  relevant: said.relevant.map(String),
  irrelevant: said.irrelevant.map(String),
});

const overrideOf = (cell: FactorCellView): OverrideEntry | null =>
  cell.override === null
    ? null
    : {
        id: cell.override.id,
        codeId: cell.codeId,
        caseId: cell.caseId,
        value: cell.override.value,
        justification: cell.override.justification,
        evidenceIds: cell.override.evidenceIds,
        authorId: cell.override.authorId,
        madeOn: cell.override.createdAt,
        evidenceModes: cell.override.evidenceModes,
      };

const cellMaterial = (cell: FactorCellView): CellMaterial => ({
  caseId: cell.caseId,
  speakers: speakersOf(cell),
  settled: [],
  documents: deriveDocumentVerdict(
    cell.evidence.map((item) => ({
      id: item.id,
      codeId: cell.codeId,
      caseId: cell.caseId,
      value: item.value,
      sourceId: item.sourceId,
      locator: item.locator,
      authorIntervieweeIds: item.hasIntervieweeAuthor ? [ANY_INTERVIEWEE] : [],
    })),
    new Set([ANY_INTERVIEWEE]),
  ),
  override: overrideOf(cell),
});

const atLeastOne = (count: number): Threshold | null => {
  const made = threshold(count);
  return made.ok ? made.value : null;
};

/** What a table says before any rule is applied, and its cells by place: made once for each answer, not at each step. */
interface TableParts {
  readonly material: TableMaterial;
  /** Cells in the order of the material: by factor, by case. */
  readonly cells: readonly (readonly FactorCellView[])[];
}

const parts = new WeakMap<FactorTableView, TableParts>();

const partsOf = (table: FactorTableView): TableParts => {
  const made = parts.get(table);
  if (made) return made;
  const cellAt = new Map(table.cells.map((cell) => [`${cell.codeId} ${cell.caseId}`, cell]));
  const cells = table.factors.map((factor) =>
    table.cases.flatMap((entry) => cellAt.get(`${factor.codeId} ${entry.id}`) ?? []),
  );
  const rows = table.factors.map(
    (factor, at): RowMaterial => ({
      codeId: factor.codeId,
      citers: factor.citedBy.map(String),
      irrelevant: factor.irrelevant.map(String),
      onlyPrompted: factor.onlyPrompted.map(String),
      isPrompted: factor.prompted,
      guide: { asked: [], skipped: [], declined: [], notAsked: [], missing: [] },
      codingCount: factor.passages,
      general: speakersOf(factor.generalClaims),
      cells: (cells[at] ?? []).map(cellMaterial),
    }),
  );
  const cases = table.cases.map((entry) => ({
    caseId: entry.id,
    outcome: entry.outcome,
    outcomeEvidence: [],
    discussedBy: entry.discussedBy.map(String),
  }));
  const none = { codebook: 0, guide: 0, transcripts: [], consents: [] };
  const basis = { intervieweeCount: 0, eligible: [], codingCount: 0, versions: none, asOf: null };
  const found = { material: { basis, cases, rows, ideas: [] }, cells };
  parts.set(table, found);
  return found;
};

const isSameValue = (left: FactorCellView["derived"], right: FactorCellView["derived"]): boolean =>
  left.value === right.value && left.provenance === right.provenance;

/** The numbers on the other side of a state, from the lists that the cell holds already. */
const dissentOf = (cell: FactorCellView, state: FactorCellView["state"]): number[] =>
  state === "present" ? cell.absent : state === "absent" ? cell.present : [];

/** A cell under the new rule; the same object where the rule says the same of it. */
const cellOf = (known: FactorCellView, cell: FactorCell): FactorCellView => {
  const { state, value, provenance, ruleCannotBeMet, derived, overrideApplies } = cell;
  const isSame =
    state === known.state &&
    isSameValue(cell, known) &&
    isSameValue(derived, known.derived) &&
    ruleCannotBeMet === known.ruleCannotBeMet &&
    (known.override === null || known.override.isInEffect === overrideApplies);
  if (isSame) return known;
  return {
    ...known,
    state,
    value,
    provenance,
    ruleCannotBeMet,
    derived,
    dissent: dissentOf(known, state),
    override: known.override ? { ...known.override, isInEffect: overrideApplies } : null,
  };
};

const rowOf = (factor: FactorRowView, row: FactorRow): FactorRowView => {
  const pattern = { kind: row.pattern.kind, certainty: "certainty" in row.pattern ? row.pattern.certainty : null };
  const isSame =
    row.kept === factor.kept && pattern.kind === factor.pattern.kind && pattern.certainty === factor.pattern.certainty;
  return isSame ? factor : { ...factor, kept: row.kept, pattern };
};

/**
 * The table under another rule, computed in the browser from what the last answer already holds: the same functions as on
 * the server, so that a slider answers at once. Not computed here: warnings, other ideas and the content hash; they stay
 * those of the last answer until the server's arrives. What the rule leaves as it was stays the same object.
 */
export const previewFactorTable = (table: FactorTableView, tried: TriedRule): FactorTableView => {
  const salienceThreshold = atLeastOne(tried.salienceThreshold);
  const presenceThreshold = atLeastOne(tried.presenceThreshold);
  if (salienceThreshold === null || presenceThreshold === null) return table;
  const settings: FactorSettings = { ...table.settings, ...tried, salienceThreshold, presenceThreshold };
  const { material, cells } = partsOf(table);
  const derived = deriveRows(material, settings);
  const factors = table.factors.map((factor, at) => {
    const row = derived[at];
    return row ? rowOf(factor, row) : factor;
  });
  const shown = derived.flatMap((row, at) =>
    row.cells.flatMap((cell, place) => {
      const known = cells[at]?.[place];
      return known ? cellOf(known, cell) : [];
    }),
  );
  const pairs = deriveSeparatingPairs(
    derived,
    material.cases.map((entry) => entry.outcome),
  );
  return {
    ...table,
    settings: { ...table.settings, ...tried },
    factors,
    cells: shown,
    separatingPairs: pairs.map(({ first, second }) => ({ first: { ...first }, second: { ...second } })),
  };
};
