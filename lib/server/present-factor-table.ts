import { createHash } from "node:crypto";
import type { FactorMaterial } from "../data/factor-material";
import { deriveCanonicalText } from "../domain/factor/derive-canonical-text";
import type { FactorCell, FactorRow, FactorTable, SpeakersByStance } from "../domain/factor/factor-table";
import type { FactorWarning } from "../domain/factor/factor-warning";
import { type AuthorKnowledge, authorMark } from "../policy/author-mark";
import { displayNameOf } from "../policy/display-name-of";
import type { FactorCellView, FactorRowView, FactorTableView, TableBasis } from "../schema/factor";
import type { IntervieweeMark } from "../schema/interviewee";
import type { OverrideView } from "../schema/override";
import { warningSentence } from "./warning-sentence";

/** Turns ids of interviewees into their numbers, ascending. */
export type Numbering = (ids: readonly string[]) => number[];

/** How the material numbers its interviewees. */
export const numberingOf = (material: FactorMaterial): Numbering => {
  const known = new Map(material.interviewees.map((person) => [person.id, person.number]));
  return (ids) => ids.flatMap((id) => known.get(id) ?? []).sort((a, b) => a - b);
};

const speakers = (said: SpeakersByStance, numbers: Numbering) => ({
  present: numbers(said.present),
  absent: numbers(said.absent),
  mixed: numbers(said.mixed.map((entry) => entry.intervieweeId)),
  mixedReasons: said.mixed.flatMap((entry) =>
    numbers([entry.intervieweeId]).map((interviewee) => ({ interviewee, reason: entry.reason })),
  ),
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

/** Hashes by the rows of their table, which a table that is shown again shares. */
const hashes = new WeakMap<FactorTable["rows"], string>();

const hashOf = (table: FactorTable): string => {
  const known = hashes.get(table.rows);
  if (known !== undefined) return known;
  const hash = createHash("sha256").update(deriveCanonicalText(table)).digest("hex");
  hashes.set(table.rows, hash);
  return hash;
};

/** What a table was computed from, with the hash of its canonical text; the moment is printed and not hashed. */
export const presentBasis = (table: FactorTable, material: FactorMaterial, asOf: string): TableBasis => {
  const days = material.interviewees.flatMap((person) => person.consentSince ?? []).sort();
  return {
    interviewees: table.basis.intervieweeCount,
    eligible: table.basis.eligible.length,
    codings: table.basis.codingCount,
    versions: {
      settings: table.settings.version,
      codebook: material.codebookVersion,
      guide: material.guideVersion,
      transcripts: material.transcripts.map((entry) => ({ ...entry })),
      consent: days.at(-1) ?? null,
    },
    asOf,
    hash: hashOf(table),
  };
};

/** An interviewee by number and label; the name only of one who chose to be named (claim C02). */
export const presentPerson = (person: FactorMaterial["interviewees"][number]): IntervieweeMark => {
  const { id, number, label, identity, displayName } = person;
  if (identity !== "public" || displayName === null) return { id, number, label };
  return { id, number, label, displayName: displayNameOf({ identity, label, publicName: displayName }) };
};

/**
 * What a reader hears of sources by interviewees: the warning names the authors whom the reader may know, counts their
 * sources alone, and is not raised where there is none (claims C02, A01).
 */
const warningsFor = (
  table: FactorTable,
  material: FactorMaterial,
  { known, isComplete }: AuthorKnowledge,
): readonly FactorWarning[] => {
  const authorsOf = new Map(material.documents.map((item) => [item.sourceId, item.authorIds]));
  return table.warnings.flatMap((warning) => {
    if (warning.code !== "sourceByInterviewee" || isComplete) return [warning];
    const authors = warning.detail.authors.filter((id) => known.has(id));
    if (authors.length === 0) return [];
    const sourceIds = warning.detail.sourceIds.filter((id) => authorsOf.get(id)?.some((author) => known.has(author)));
    const hasOtherSource = warning.detail.hasOtherSource || sourceIds.length < warning.detail.sourceIds.length;
    return [{ ...warning, detail: { ...warning.detail, authors, sourceIds, hasOtherSource } }];
  });
};

/** What anybody outside may know: the authors who chose to be named. */
export const publishedAuthors = (material: FactorMaterial): AuthorKnowledge => ({
  known: new Set(material.interviewees.filter(({ identity }) => identity === "public").map(({ id }) => id)),
  isComplete: false,
});

/** The derived table in the words of the API: names beside ids, interviewees by number, warnings as sentences. */
export const presentFactorTable = (
  table: FactorTable,
  material: FactorMaterial,
  more: Pick<FactorTableView, "abilities"> & {
    readonly overridden: readonly string[];
    readonly asOf: string;
    readonly authors: AuthorKnowledge;
  },
): FactorTableView => {
  const numbers = numberingOf(material);
  const included = new Set(table.basis.eligible);
  return {
    settings: { ...table.settings, countedStatuses: [...table.settings.countedStatuses] },
    overridden: [...more.overridden],
    basis: presentBasis(table, material, more.asOf),
    outcomeName: material.outcomeName,
    interviewees: material.interviewees.map((person) => ({
      ...presentPerson(person),
      isEligible: included.has(person.id),
    })),
    cases: table.cases.map((entry) => {
      const found = material.cases.find((item) => item.id === entry.caseId);
      return {
        id: entry.caseId,
        name: found?.name ?? "",
        shortName: found?.shortName ?? "",
        outcome: entry.outcome,
        discussedBy: numbers(entry.discussedBy),
      };
    }),
    factors: table.rows.map((row) => presentRow(row, material, numbers)),
    cells: table.rows.flatMap((row) =>
      row.cells.map((cell) => presentCell(table, row, cell, material, numbers, more.authors)),
    ),
    otherIdeas: table.otherIdeas.map((idea) => ({
      codeId: idea.codeId,
      name: material.codes.find((code) => code.id === idea.codeId)?.name ?? "",
      citedBy: numbers(idea.citers),
      reason: idea.reason,
    })),
    separatingPairs: table.separatingPairs.map(({ first, second }) => ({ first: { ...first }, second: { ...second } })),
    warnings: warningsFor(table, material, more.authors).map((found) => ({
      code: found.code,
      detail: warningSentence(found, material),
      about: found.detail as unknown as FactorTableView["warnings"][number]["about"],
    })),
    abilities: more.abilities,
  };
};
