import { createHash } from "node:crypto";
import type { FactorMaterial } from "../data/factor-material";
import { deriveCanonicalText } from "../domain/factor/derive-canonical-text";
import type { FactorRow, FactorTable } from "../domain/factor/factor-table";
import type { FactorWarning } from "../domain/factor/factor-warning";
import { writeCanonical } from "../domain/factor/write-canonical";
import type { AuthorKnowledge } from "../policy/author-mark";
import { displayNameOf } from "../policy/display-name-of";
import type { FactorTableView, TableBasis } from "../schema/factor";
import type { IntervieweeMark } from "../schema/interviewee";
import { numberingOf, presentRowWithCells } from "./present-factor-row";
import { warningSentence } from "./warning-sentence";

/** Hashes by the rows of their table, which a table that is shown again shares. */
const hashes = new WeakMap<FactorTable["rows"], string>();

const rowHashes = new WeakMap<FactorRow, string>();

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const rowHashOf = (row: FactorRow): string => {
  const hash = rowHashes.get(row) ?? sha256(writeCanonical(row));
  rowHashes.set(row, hash);
  return hash;
};

/** The hash of the head's text and of the rows' hashes, a line each: a row that has not changed is not hashed again. */
const hashOf = (table: FactorTable): string => {
  const known = hashes.get(table.rows);
  if (known !== undefined) return known;
  const hash = sha256([deriveCanonicalText({ ...table, rows: [] }), ...table.rows.map(rowHashOf)].join("\n"));
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

/** Codings whose words a correction took still count; the table says how many of each code. */
const lostWarnings = (lost: BesideTable["lost"]): FactorWarning[] =>
  lost.map((detail) => ({ code: "wordsLost", detail }));

/** What a view says beside the table itself. */
interface BesideTable extends Pick<FactorTableView, "abilities"> {
  readonly overridden: readonly string[];
  readonly asOf: string;
  readonly authors: AuthorKnowledge;
  /** Codings that wait for their coder after a correction of the text; they count, and the table says so. */
  readonly lost: readonly { readonly codeId: string; readonly codings: number }[];
}

/** The derived table in the words of the API: names beside ids, interviewees by number, warnings as sentences. */
export const presentFactorTable = (
  table: FactorTable,
  material: FactorMaterial,
  more: BesideTable,
): FactorTableView => {
  const rows = table.rows.map((row) => presentRowWithCells(table, row, material, more.authors));
  return {
    ...presentTableFrame(table, material, more),
    factors: rows.map(({ factor }) => factor),
    cells: rows.flatMap(({ cells }) => cells),
  };
};

/** All of a table's view but its factors and cells. */
export const presentTableFrame = (
  table: FactorTable,
  material: FactorMaterial,
  more: BesideTable,
): Omit<FactorTableView, "factors" | "cells"> => {
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
    otherIdeas: table.otherIdeas.map((idea) => ({
      codeId: idea.codeId,
      name: material.codes.find((code) => code.id === idea.codeId)?.name ?? "",
      citedBy: numbers(idea.citers),
      reason: idea.reason,
    })),
    separatingPairs: table.separatingPairs.map(({ first, second }) => ({ first: { ...first }, second: { ...second } })),
    warnings: [...warningsFor(table, material, more.authors), ...lostWarnings(more.lost)].map((found) => ({
      code: found.code,
      detail: warningSentence(found, material),
      about: found.detail as unknown as FactorTableView["warnings"][number]["about"],
    })),
    abilities: more.abilities,
  };
};
