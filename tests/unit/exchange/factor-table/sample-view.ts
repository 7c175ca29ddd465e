import { deriveFactorTable } from "../../../../lib/domain/factor/derive-factor-table";
import type { FactorSettings } from "../../../../lib/domain/factor/factor-settings";
import type { FactorCell, FactorTable, SpeakersByStance } from "../../../../lib/domain/factor/factor-table";
import { type Threshold, threshold } from "../../../../lib/domain/shared/threshold";
import type { FactorTableView } from "../../../../lib/schema/factor";
import { factorTableView } from "../../../../lib/schema/factor";
import { sampleStudy } from "../../../../prisma/sample/study";
import { sampleInput } from "../../sample/as-factor-table-input";

const numbersOf = (ids: readonly string[]): number[] => ids.map(Number);

/** A stand-in id for a short one of the sample: shaped as a UUID, the same for the same text. */
export const idOf = (short: string): string => {
  const hex = [...short].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(2, "0")).join("");
  return `01890000-0000-7000-8000-${hex.padEnd(12, "0").slice(-12)}`;
};

const speakers = (of: SpeakersByStance) => ({
  present: numbersOf(of.present),
  absent: numbersOf(of.absent),
  mixed: of.mixed.map(({ intervieweeId }) => Number(intervieweeId)),
  mixedReasons: of.mixed.map(({ intervieweeId, reason }) => ({ interviewee: Number(intervieweeId), reason })),
  relevant: numbersOf(of.relevant),
  irrelevant: numbersOf(of.irrelevant),
});

const cellOf = (table: FactorTable, cell: FactorCell): FactorTableView["cells"][number] => ({
  codeId: idOf(cell.codeId),
  caseId: idOf(cell.caseId),
  state: cell.state,
  ...speakers(cell),
  settled: cell.settled.map(({ intervieweeId, position }) => ({ interviewee: Number(intervieweeId), position })),
  dissent: numbersOf(cell.dissent),
  value: cell.value,
  provenance: cell.provenance,
  derived: { ...cell.derived },
  override: cell.override
    ? {
        id: idOf("judge"),
        value: cell.override.value,
        justification: cell.override.justification,
        evidenceIds: [],
        hasEvidence: false,
        evidenceModes: [...cell.override.evidenceModes],
        isInEffect: cell.overrideApplies,
        authorId: idOf("owner"),
        authorName: "Owner of the study",
        createdAt: "2023-12-31T00:00:00.000Z",
      }
    : null,
  evidence: cell.documents.items.map((item) => ({
    id: idOf(item.id.slice(-6)),
    value: item.value,
    sourceId: idOf(item.sourceId),
    locator: item.locator,
    hasIntervieweeAuthor: item.authorIntervieweeIds.length > 0,
  })),
  isEvidenceDisputed: cell.documents.isDisputed,
  ruleCannotBeMet: cell.ruleCannotBeMet,
  denominators: {
    interviewees: 7,
    withConsent: 7,
    asked: null,
    discussed: table.cases.find(({ caseId }) => caseId === cell.caseId)?.discussedBy.length ?? 0,
  },
});

const studied = sampleInput();

/** A number as a threshold. */
export const atLeast = (count: number): Threshold => {
  const made = threshold(count);
  if (!made.ok) throw new Error(made.reason.code);
  return made.value;
};

/** The sample study's factor table as the API answers it, under any rule; ids are stand-ins. */
export const sampleView = (change: Partial<FactorSettings> = {}): FactorTableView => {
  const input = studied;
  const table = deriveFactorTable({ ...input, settings: { ...input.settings, ...change } });
  const nameOf = (id: string) => sampleStudy.codebook.find((code) => code.id === id)?.name ?? id;
  const pair = ({ codeId, value }: { codeId: string; value: "yes" | "no" }) => ({ codeId: idOf(codeId), value });
  return factorTableView.parse({
    settings: { ...table.settings, countedStatuses: [...table.settings.countedStatuses] },
    overridden: [],
    basis: {
      interviewees: table.basis.intervieweeCount,
      eligible: table.basis.eligible.length,
      codings: table.basis.codingCount,
      versions: { settings: 1, codebook: 9, guide: 1, transcripts: [], consent: "2023-11-21" },
      asOf: "2024-05-03T09:30:00.000Z",
      hash: "ab".repeat(32),
    },
    outcomeName: sampleStudy.outcomeName,
    interviewees: sampleStudy.interviewees.map(({ number, label }) => ({
      id: idOf(`p${number}`),
      number,
      label,
      isEligible: true,
    })),
    cases: table.cases.map(({ caseId, outcome, discussedBy }) => {
      const stated = sampleStudy.cases.find(({ id }) => id === caseId);
      return {
        id: idOf(caseId),
        name: stated?.name ?? caseId,
        shortName: stated?.shortName ?? caseId,
        outcome,
        discussedBy: numbersOf(discussedBy),
      };
    }),
    factors: table.rows.map((row) => ({
      codeId: idOf(row.codeId),
      name: nameOf(row.codeId),
      colour: { hue: 0, pattern: 0 },
      citedBy: numbersOf(row.citers),
      citationCount: row.citers.length,
      irrelevant: numbersOf(row.irrelevant),
      kept: row.kept,
      prompted: row.isPrompted,
      onlyPrompted: numbersOf(row.onlyPrompted),
      guide: {
        asked: numbersOf(row.guide.asked),
        skipped: numbersOf(row.guide.skipped),
        declined: numbersOf(row.guide.declined),
        notAsked: numbersOf(row.guide.notAsked),
        missing: numbersOf(row.guide.missing),
      },
      passages: row.codingCount,
      generalClaims: speakers(row.general),
      pattern: { kind: row.pattern.kind, certainty: "certainty" in row.pattern ? row.pattern.certainty : null },
    })),
    cells: table.rows.flatMap((row) => row.cells.map((cell) => cellOf(table, cell))),
    otherIdeas: table.otherIdeas.map(({ codeId, citers, reason }) => ({
      codeId: idOf(codeId),
      name: nameOf(codeId),
      citedBy: numbersOf(citers),
      reason,
    })),
    separatingPairs: table.separatingPairs.map(({ first, second }) => ({ first: pair(first), second: pair(second) })),
    warnings: table.warnings.map(({ code }) => ({ code, detail: `A remark of the kind ${code}.`, about: {} })),
    abilities: [],
  });
};
