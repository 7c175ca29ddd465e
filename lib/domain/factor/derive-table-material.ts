import { compareCodePoints, comparePlaced } from "../shared/ordering";
import { deriveCiters } from "./derive-citers";
import { deriveDocumentVerdict } from "./derive-document-verdict";
import { deriveGuideCoverage } from "./derive-guide-coverage";
import { deriveRollUp } from "./derive-roll-up";
import { deriveSettledSpeakers } from "./derive-settled-speakers";
import { deriveSpeakersByStance } from "./derive-speakers-by-stance";
import { deriveStanceTally, placesBeforeCases } from "./derive-stance-tally";
import { evidenceModes } from "./evidence-mode";
import type { FactorTableInput, OverrideEntry, TableVersions } from "./factor-table-input";
import type { CellMaterial, RowMaterial, TableMaterial } from "./table-material";

const noVersions: TableVersions = { codebook: 0, guide: 0, transcripts: [], consents: [] };

/** Sorts, and keeps the first of several entries with one id. */
const inOrder = <Entry extends { id: string; position: number }>(entries: readonly Entry[]): Entry[] => {
  const byId = new Map<string, Entry>();
  for (const entry of [...entries].sort(comparePlaced)) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()];
};

/** Groups by factor, then by case. */
const byCell = <Entry extends { codeId: string; caseId: string }>(entries: readonly Entry[]) => {
  const groups = new Map<string, Map<string, Entry[]>>();
  for (const entry of entries) {
    const ofCode = groups.get(entry.codeId) ?? new Map<string, Entry[]>();
    const ofCase = ofCode.get(entry.caseId);
    if (ofCase) ofCase.push(entry);
    else ofCode.set(entry.caseId, [entry]);
    groups.set(entry.codeId, ofCode);
  }
  return (codeId: string, caseId: string): readonly Entry[] => groups.get(codeId)?.get(caseId) ?? [];
};

/** The judgement in force on a cell: the newest. Lists inside are put in a fixed order. */
const newestOverride = (overrides: readonly OverrideEntry[]): OverrideEntry | null => {
  const [newest] = [...overrides].sort(
    (left, right) =>
      compareCodePoints(right.madeOn, left.madeOn) ||
      compareCodePoints(left.authorId, right.authorId) ||
      compareCodePoints(left.value, right.value) ||
      compareCodePoints(left.justification, right.justification),
  );
  if (!newest) return null;
  return {
    ...newest,
    evidenceIds: [...newest.evidenceIds].sort(compareCodePoints),
    evidenceModes: evidenceModes.filter((mode) => newest.evidenceModes.includes(mode)),
  };
};

const orderVersions = (versions: TableVersions): TableVersions => ({
  ...versions,
  transcripts: [...versions.transcripts].sort(
    (left, right) => compareCodePoints(left.transcriptId, right.transcriptId) || left.version - right.version,
  ),
  consents: [...versions.consents].sort(
    (left, right) =>
      compareCodePoints(left.intervieweeId, right.intervieweeId) || compareCodePoints(left.recordId, right.recordId),
  ),
});

/**
 * Turns codings into people about cases: who cites each factor, who says what of it in each case, what documents and
 * judgements lie beside. Counts eligible interviewees only, each once, whatever the number of interviews and passages.
 */
export const deriveTableMaterial = (input: FactorTableInput): TableMaterial => {
  const interviewees = inOrder(input.interviewees.map((entry) => ({ ...entry, position: entry.number })));
  const people = interviewees.filter((entry) => entry.isEligible).map((entry) => entry.id);
  const eligible = new Set(people);
  const cases = inOrder(input.cases);
  const codes = inOrder(input.codes);
  const rollUp = deriveRollUp(codes);
  const caseIds = cases.map((entry) => entry.id);
  const tally = deriveStanceTally(input, people, caseIds, rollUp);
  const coverageOf = deriveGuideCoverage(input.guide ?? [], people, rollUp);
  const documentsOn = byCell(input.documents ?? []);
  const overridesOn = byCell(input.overrides ?? []);
  const positionsOn = byCell(input.positions ?? []);

  const rowOf = (codeId: string): RowMaterial => {
    const { hasPrompted, ...citers } = deriveCiters(tally.grids.get(codeId), people);
    const guide = coverageOf(codeId);
    const cells = caseIds.map((caseId, index): CellMaterial => {
      const said = deriveSpeakersByStance(tally, people, codeId, index + placesBeforeCases);
      return {
        caseId,
        ...deriveSettledSpeakers(said, positionsOn(codeId, caseId), people),
        documents: deriveDocumentVerdict(documentsOn(codeId, caseId), eligible),
        override: newestOverride(overridesOn(codeId, caseId)),
      };
    });
    return {
      codeId,
      ...citers,
      isPrompted: hasPrompted || guide.asked.length > 0,
      guide,
      codingCount: tally.codingCounts.get(codeId) ?? 0,
      general: deriveSpeakersByStance(tally, people, codeId, 1),
      cells,
    };
  };

  return {
    basis: {
      intervieweeCount: interviewees.length,
      eligible: people,
      codingCount: tally.codingCount,
      versions: orderVersions(input.versions ?? noVersions),
      asOf: input.asOf ?? null,
    },
    cases: cases.map((entry, index) => ({
      caseId: entry.id,
      outcome: entry.outcome,
      outcomeEvidence: entry.outcomeEvidence ?? [],
      discussedBy: people.filter((_, person) => tally.discussed[index * people.length + person] === 1),
    })),
    rows: codes.filter((code) => code.isFactor).map((code) => rowOf(code.id)),
    ideas: codes
      .filter((code) => rollUp.outside.has(code.id))
      .map((code) => ({
        codeId: code.id,
        citers: deriveCiters(tally.grids.get(code.id), people).citers,
        reason: code.reasonNotFactor ?? "",
      })),
  };
};
