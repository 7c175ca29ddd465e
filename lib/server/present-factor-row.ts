import type { FactorMaterial } from "../data/factor-material";
import type { FactorCell, FactorRow, FactorTable, SpeakersByStance } from "../domain/factor/factor-table";
import { type AuthorKnowledge, authorMark } from "../policy/author-mark";
import type { FactorCellView, FactorRowView } from "../schema/factor";
import type { OverrideView } from "../schema/override";

/** Turns ids of interviewees into their numbers, ascending. */
export type Numbering = (ids: readonly string[]) => number[];

const numberings = new WeakMap<FactorMaterial["interviewees"], Numbering>();

/** How the material numbers its interviewees. */
export const numberingOf = (material: FactorMaterial): Numbering => {
  const made = numberings.get(material.interviewees);
  if (made) return made;
  const known = new Map(material.interviewees.map((person) => [person.id, person.number]));
  const numbering: Numbering = (ids) => {
    const numbers: number[] = [];
    let isAscending = true;
    for (const id of ids) {
      const number = known.get(id);
      if (number === undefined) continue;
      if (number < (numbers.at(-1) ?? 0)) isAscending = false;
      numbers.push(number);
    }
    return isAscending ? numbers : numbers.sort((a, b) => a - b);
  };
  numberings.set(material.interviewees, numbering);
  return numbering;
};

const speakers = (said: SpeakersByStance, numbers: Numbering) => ({
  present: numbers(said.present),
  absent: numbers(said.absent),
  mixed: numbers(said.mixed.map((entry) => entry.intervieweeId)),
  mixedReasons: said.mixed.flatMap(({ intervieweeId, reason }) => {
    const [interviewee] = numbers([intervieweeId]);
    return interviewee === undefined ? [] : { interviewee, reason };
  }),
  relevant: numbers(said.relevant),
  irrelevant: numbers(said.irrelevant),
});

const presentRow = (row: FactorRow, material: FactorMaterial, numbers: Numbering): FactorRowView => {
  const code = material.codes.find((entry) => entry.id === row.codeId);
  const { guide } = row;
  return {
    codeId: row.codeId,
    name: code?.name ?? "",
    colour: { hue: code?.hue ?? 0, pattern: code?.pattern ?? 0 },
    citedBy: numbers(row.citers),
    citationCount: row.citers.length,
    irrelevant: numbers(row.irrelevant),
    kept: row.kept,
    prompted: row.isPrompted,
    onlyPrompted: numbers(row.onlyPrompted),
    guide: {
      asked: numbers(guide.asked),
      skipped: numbers(guide.skipped),
      declined: numbers(guide.declined),
      notAsked: numbers(guide.notAsked),
      missing: numbers(guide.missing),
    },
    passages: row.codingCount,
    generalClaims: speakers(row.general, numbers),
    pattern: { kind: row.pattern.kind, certainty: "certainty" in row.pattern ? row.pattern.certainty : null },
  };
};

/** A judgement of the material as a view; null where the cell has none. */
export const presentOverride = (cell: FactorCell, material: FactorMaterial): OverrideView | null => {
  const found = material.overrides.find((entry) => entry.codeId === cell.codeId && entry.caseId === cell.caseId);
  if (!found) return null;
  return {
    id: found.id,
    value: found.value,
    justification: found.justification,
    evidenceIds: [...found.evidenceIds],
    hasEvidence: found.evidenceIds.length > 0,
    evidenceModes: [...found.evidenceModes],
    isInEffect: cell.overrideApplies,
    authorId: found.authorId,
    authorName: found.authorName,
    createdAt: found.createdAt,
  };
};

/** "n of N" for a cell, each N named. */
export const presentDenominators = (table: FactorTable, row: FactorRow, cell: FactorCell) => {
  const asked =
    row.guide.asked.length + row.guide.declined.length + row.guide.skipped.length + row.guide.notAsked.length;
  return {
    interviewees: table.basis.intervieweeCount,
    withConsent: table.basis.eligible.length,
    asked: asked > 0 ? row.guide.asked.length : null,
    discussed: table.cases.find((entry) => entry.caseId === cell.caseId)?.discussedBy.length ?? 0,
  };
};

/** A factor with its cells, in the words of the API. */
export interface PresentedRow {
  readonly factor: FactorRowView;
  readonly cells: readonly FactorCellView[];
}

const presented = new WeakMap<FactorRow, PresentedRow>();

/** Whether a row reads the same to everybody: documents may say to some that an author was interviewed. */
export const isSameToAll = (row: FactorRow): boolean => row.cells.every((cell) => cell.documents.items.length === 0);

/**
 * A row in the words of the API. A row that reads the same to everybody is made once: the same object is of the same
 * codings, people, cases, judgements and rule, and of a table with the same number of people.
 */
export const presentRowWithCells = (
  table: FactorTable,
  row: FactorRow,
  material: FactorMaterial,
  authors: AuthorKnowledge,
): PresentedRow => {
  const known = presented.get(row);
  if (known) return known;
  const numbers = numberingOf(material);
  const made = {
    factor: presentRow(row, material, numbers),
    cells: row.cells.map((cell) => presentCell(table, row, cell, material, numbers, authors)),
  };
  if (isSameToAll(row)) presented.set(row, made);
  return made;
};

const presentCell = (
  table: FactorTable,
  row: FactorRow,
  cell: FactorCell,
  material: FactorMaterial,
  numbers: Numbering,
  authors: AuthorKnowledge,
): FactorCellView => ({
  codeId: cell.codeId,
  caseId: cell.caseId,
  state: cell.state,
  ...speakers(cell, numbers),
  settled: cell.settled.flatMap((entry) =>
    numbers([entry.intervieweeId]).map((interviewee) => ({ interviewee, position: entry.position })),
  ),
  dissent: numbers(cell.dissent),
  value: cell.value,
  provenance: cell.provenance,
  derived: cell.derived,
  override: presentOverride(cell, material),
  evidence: cell.documents.items.map((item) => ({
    id: item.id,
    value: item.value,
    sourceId: item.sourceId,
    locator: item.locator,
    ...authorMark(item.authorIntervieweeIds, authors),
  })),
  isEvidenceDisputed: cell.documents.isDisputed,
  ruleCannotBeMet: cell.ruleCannotBeMet,
  denominators: presentDenominators(table, row, cell),
});
