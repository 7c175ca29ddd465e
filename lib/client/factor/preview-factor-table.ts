import { deriveDocumentVerdict } from "../../domain/factor/derive-document-verdict";
import { deriveRows } from "../../domain/factor/derive-rows";
import { deriveSeparatingPairs } from "../../domain/factor/derive-separating-pairs";
import type { FactorSettings } from "../../domain/factor/factor-settings";
import type { FactorRow, SpeakersByStance } from "../../domain/factor/factor-table";
import type { OverrideEntry } from "../../domain/factor/factor-table-input";
import type { CellMaterial, RowMaterial } from "../../domain/factor/table-material";
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

const rowOf = (factor: FactorRowView, row: FactorRow): FactorRowView => ({
  ...factor,
  kept: row.kept,
  pattern: { kind: row.pattern.kind, certainty: "certainty" in row.pattern ? row.pattern.certainty : null },
});

/**
 * The table under another rule, computed in the browser from what the last answer already holds: the same functions as on
 * the server, so that a slider answers at once. Not computed here: warnings, other ideas and the content hash; they stay
 * those of the last answer until the server's arrives.
 */
export const previewFactorTable = (table: FactorTableView, tried: TriedRule): FactorTableView => {
  const salienceThreshold = atLeastOne(tried.salienceThreshold);
  const presenceThreshold = atLeastOne(tried.presenceThreshold);
  if (salienceThreshold === null || presenceThreshold === null) return table;
  const settings: FactorSettings = { ...table.settings, ...tried, salienceThreshold, presenceThreshold };
  const cellAt = new Map(table.cells.map((cell) => [`${cell.codeId} ${cell.caseId}`, cell]));
  const rows: readonly RowMaterial[] = table.factors.map((factor) => ({
    codeId: factor.codeId,
    citers: factor.citedBy.map(String),
    irrelevant: factor.irrelevant.map(String),
    onlyPrompted: factor.onlyPrompted.map(String),
    isPrompted: factor.prompted,
    guide: { asked: [], skipped: [], declined: [], notAsked: [], missing: [] },
    codingCount: factor.passages,
    general: speakersOf(factor.generalClaims),
    cells: table.cases.flatMap((entry) => {
      const cell = cellAt.get(`${factor.codeId} ${entry.id}`);
      return cell ? [cellMaterial(cell)] : [];
    }),
  }));
  const cases = table.cases.map((entry) => ({
    caseId: entry.id,
    outcome: entry.outcome,
    outcomeEvidence: [],
    discussedBy: entry.discussedBy.map(String),
  }));
  const none = { codebook: 0, guide: 0, transcripts: [], consents: [] };
  const basis = { intervieweeCount: 0, eligible: [], codingCount: 0, versions: none, asOf: null };
  const derived = deriveRows({ basis, cases, rows, ideas: [] }, settings);
  const factors = table.factors.map((factor, at) => {
    const row = derived[at];
    return row ? rowOf(factor, row) : factor;
  });
  const cells = derived.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const known = cellAt.get(`${cell.codeId} ${cell.caseId}`);
      if (!known) return [];
      const { state, value, provenance, ruleCannotBeMet } = cell;
      return [
        {
          ...known,
          state,
          value,
          provenance,
          ruleCannotBeMet,
          derived: cell.derived,
          dissent: cell.dissent.map(Number),
          override: known.override ? { ...known.override, isInEffect: cell.overrideApplies } : null,
        },
      ];
    }),
  );
  const pairs = deriveSeparatingPairs(
    derived,
    cases.map((entry) => entry.outcome),
  );
  return {
    ...table,
    settings: { ...table.settings, ...tried },
    factors,
    cells,
    separatingPairs: pairs.map(({ first, second }) => ({ first: { ...first }, second: { ...second } })),
  };
};
