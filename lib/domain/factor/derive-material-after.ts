import { compareCodePoints, comparePlaced } from "../shared/ordering";
import { deriveCiters } from "./derive-citers";
import { type CodeTallies, deriveCodeTallies } from "./derive-code-tallies";
import { deriveDocumentVerdict } from "./derive-document-verdict";
import { deriveGuideCoverage } from "./derive-guide-coverage";
import { deriveSettledSpeakers } from "./derive-settled-speakers";
import { deriveSpeakersByStance } from "./derive-speakers-by-stance";
import { placesBeforeCases } from "./derive-stance-tally";
import { evidenceModes } from "./evidence-mode";
import type { FactorTableInput, OverrideEntry, TableVersions } from "./factor-table-input";
import type { CodeStances } from "./stance-columns";
import { sumAllTallies } from "./sum-all-tallies";
import { sumTallies } from "./sum-tallies";
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

/** What is known before any rule is applied, with the parts that the next derivation may take over. */
export interface DerivedMaterial {
  readonly material: TableMaterial;
  readonly input: FactorTableInput;
  readonly tallies: CodeTallies;
  /** By code: its row, or its idea, and the stances that it was derived from. */
  readonly rows: ReadonlyMap<string, { readonly from: readonly CodeStances[]; readonly row: RowMaterial }>;
}

const none: readonly CodeStances[] = [];

/** Whether nothing but codings differs, and these are places in the same lists. */
const differsInCodingsAlone = (input: FactorTableInput, { input: earlier, tallies: { columns } }: DerivedMaterial) => {
  const { codings } = input;
  if (!("codes" in codings)) return false;
  const lists = ["transcripts", "people", "cases", "coders", "rounds"] as const;
  const parts = [
    "interviewees",
    "codes",
    "cases",
    "documents",
    "overrides",
    "positions",
    "guide",
    "consensusCovers",
  ] as const;
  return (
    lists.every((list) => codings[list] === columns[list]) &&
    parts.every((part) => input[part] === earlier[part]) &&
    JSON.stringify(input.settings) === JSON.stringify(earlier.settings)
  );
};

const isSame = (left: readonly CodeStances[], right: readonly CodeStances[]): boolean =>
  left.length === right.length && left.every((code, at) => code === right[at]);

/**
 * Turns codings into people about cases, after an earlier derivation: rows whose codings are the same objects as before
 * are taken over, and so are the people in them. What it answers never depends on what came before.
 * @param before null derives everything; one of another project, rule or consent state is not used
 */
export const deriveMaterialAfter = (input: FactorTableInput, before: DerivedMaterial | null): DerivedMaterial => {
  const known = before && differsInCodingsAlone(input, before) ? before : null;
  const interviewees = inOrder(input.interviewees.map((entry) => ({ ...entry, position: entry.number })));
  const people = known?.material.basis.eligible ?? interviewees.filter((entry) => entry.isEligible).map(({ id }) => id);
  const eligible = new Set(people);
  const cases = inOrder(input.cases);
  const codes = inOrder(input.codes);
  const caseIds = cases.map((entry) => entry.id);
  const tallies = deriveCodeTallies({ ...input, codes }, people, caseIds, known?.tallies ?? null);
  const { rollUp, counter, contributors } = tallies;
  const coverageOf = deriveGuideCoverage(input.guide ?? [], people, rollUp);
  const documentsOn = byCell(input.documents ?? []);
  const overridesOn = byCell(input.overrides ?? []);
  const positionsOn = byCell(input.positions ?? []);

  const rowOf = (codeId: string): RowMaterial => {
    const tally = sumTallies(tallies, codeId);
    const grid = tally?.grid;
    let found: ReadonlySet<number> | null = null;
    const oneSided = () => {
      found ??= counter.oneSided(contributors.get(codeId) ?? none, grid ?? new Uint8Array());
      return found;
    };
    const { hasPrompted, ...citers } = deriveCiters(grid, people);
    const guide = coverageOf(codeId);
    const cells = caseIds.map((caseId, index): CellMaterial => {
      const said = deriveSpeakersByStance(grid, people, index + placesBeforeCases, oneSided);
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
      codingCount: tally?.codingCount ?? 0,
      general: deriveSpeakersByStance(grid, people, 1, oneSided),
      cells,
    };
  };
  const rows = new Map<string, { from: readonly CodeStances[]; row: RowMaterial }>();
  for (const code of codes) {
    if (!code.isFactor) continue;
    const from = contributors.get(code.id) ?? none;
    const earlier = known?.rows.get(code.id);
    rows.set(code.id, earlier && isSame(earlier.from, from) ? earlier : { from, row: rowOf(code.id) });
  }

  const all = sumAllTallies(tallies);
  const material: TableMaterial = {
    basis: {
      intervieweeCount: interviewees.length,
      eligible: people,
      codingCount: all.codingCount,
      versions: orderVersions(input.versions ?? noVersions),
      asOf: input.asOf ?? null,
    },
    cases: cases.map((entry, index) => ({
      caseId: entry.id,
      outcome: entry.outcome,
      outcomeEvidence: entry.outcomeEvidence ?? [],
      discussedBy: people.filter((_, person) => all.grid[(index + placesBeforeCases) * people.length + person] !== 0),
    })),
    rows: [...rows.values()].map(({ row }) => row),
    ideas: codes
      .filter((code) => rollUp.outside.has(code.id))
      .map((code) => ({
        codeId: code.id,
        citers: deriveCiters(sumTallies(tallies, code.id)?.grid, people).citers,
        reason: code.reasonNotFactor ?? "",
      })),
  };
  return { material, input, tallies, rows };
};
