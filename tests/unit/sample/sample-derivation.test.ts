import { expect, test } from "vitest";
import { deriveFactorTable } from "../../../lib/domain/factor/derive-factor-table";
import { deriveWithdrawalEffect } from "../../../lib/domain/factor/derive-withdrawal-effect";
import type { FactorRow, FactorTable } from "../../../lib/domain/factor/factor-table";
import { threshold } from "../../../lib/domain/shared/threshold";
import type { SampleCaseId, SampleFactorId } from "../../../prisma/sample/types";
import {
  expectedCells,
  expectedCiters,
  expectedIrrelevant,
  expectedKept,
  expectedKeptWithoutPrompted,
  expectedOtherCiters,
  expectedTable,
  expectedWithdrawals,
} from "../../fixtures/sample-study-expected";
import { sampleInput } from "./as-factor-table-input";

const factors: readonly SampleFactorId[] = ["CT", "EA", "TG", "RI"];
const caseIds: readonly SampleCaseId[] = ["KG2010", "TJ2021", "KZ2022", "AM2022"];
const seven = [1, 2, 3, 4, 5, 6, 7] as const;
const texts = (numbers: readonly number[]) => numbers.map(String);

const rowOf = (table: FactorTable, codeId: string): FactorRow => {
  const row = table.rows.find((entry) => entry.codeId === codeId);
  if (!row) throw new Error(`no row ${codeId}`);
  return row;
};
const cellOf = (row: FactorRow, caseId: SampleCaseId) => {
  const cell = row.cells.find((entry) => entry.caseId === caseId);
  if (!cell) throw new Error(`no cell ${row.codeId} ${caseId}`);
  return cell;
};

test("derives the published table from the interviews alone, with the expected speakers behind each cell", () => {
  const table = deriveFactorTable(sampleInput());
  expect(table.kept).toEqual(factors);
  for (const factor of factors) {
    const row = rowOf(table, factor);
    expect(row.citers).toEqual(texts(expectedCiters[factor]));
    expect(row.irrelevant).toEqual(texts(expectedIrrelevant[factor]));
    for (const id of caseIds) {
      const cell = cellOf(row, id);
      const expected = expectedCells[factor][id];
      expect({
        present: cell.present,
        absent: cell.absent,
        mixed: cell.mixed,
        state: cell.state,
        dissent: cell.dissent,
        value: cell.value,
        provenance: cell.provenance,
      }).toEqual({
        present: texts(expected.present),
        absent: texts(expected.absent),
        mixed: expected.mixed.map((who) => ({ intervieweeId: String(who), reason: "speaker" })),
        state: expected.state,
        dissent: texts(expected.dissent),
        value: expectedTable[factor][id],
        provenance: "interviews",
      });
    }
  }
  expect(table.cases.map(({ outcome }) => outcome)).toEqual(caseIds.map((id) => expectedTable.outcome[id]));
});

test("two factors have the outcome's pattern and two others separate the divergent case together", () => {
  const table = deriveFactorTable(sampleInput());
  const withPattern = table.rows.filter((row) => row.kept && row.pattern.kind === "outcome").map((row) => row.codeId);
  expect(withPattern).toEqual(["CT", "RI"]);
  expect(table.separatingPairs).toEqual([
    { first: { codeId: "EA", value: "yes" }, second: { codeId: "TG", value: "yes" } },
  ]);
});

test("names what the table holds against itself, shared norms among it", () => {
  const table = deriveFactorTable(sampleInput());
  const found = (code: string) => table.warnings.filter((warning) => warning.code === code);
  expect(found("ruleMetExactly")).toMatchObject([{ detail: { codeId: "EA", citers: ["1", "5", "6"] } }]);
  expect(found("identicalRows")).toMatchObject([{ detail: { codeIds: ["CT", "RI"] } }]);
  expect(found("promptedAndUnpromptedMixed")).toMatchObject([
    { detail: { prompted: ["CT", "RI"], unprompted: ["EA", "TG"] } },
  ]);
  expect(found("reachesThresholdOutsideTable")).toMatchObject([
    { detail: { codeId: "SN", citers: texts(expectedOtherCiters.SN), reason: expect.stringMatching(/\S/) } },
  ]);
});

test.each(seven)("keeps the expected factors at a salience threshold of %i", (number) => {
  const input = sampleInput();
  const asked = threshold(number, 7);
  if (!asked.ok) throw new Error("a threshold from 1 to 7 was refused");
  const table = deriveFactorTable({ ...input, settings: { ...input.settings, salienceThreshold: asked.value } });
  expect(table.kept).toEqual(expectedKept[number]);
});

test.each(seven)("previews exactly what the withdrawal of interviewee %i changes", (gone) => {
  const expected = expectedWithdrawals[gone];
  const { after, effect } = deriveWithdrawalEffect(sampleInput(), [String(gone)], "stop");
  expect(after.kept).toEqual(expected.kept);
  expect(effect.factorsLost).toEqual(factors.filter((factor) => !expected.kept.includes(factor)));
  expect(effect.cellsChanged.map(({ codeId, caseId, after: { state } }) => [codeId, caseId, state])).toEqual(
    expected.cellsLost.map(([codeId, caseId]) => [codeId, caseId, "insufficient"]),
  );
  for (const factor of factors) {
    expect(rowOf(after, factor).citers).toHaveLength(expected.citationCounts[factor]);
  }
});

test("keeps two factors when mentions that the guide asked for do not count", () => {
  const input = sampleInput();
  const table = deriveFactorTable({ ...input, settings: { ...input.settings, countPrompted: false } });
  expect(table.kept).toEqual(expectedKeptWithoutPrompted);
});

test("says the same with documents: fourteen cells rest on both, and two rest on a judgement", () => {
  const table = deriveFactorTable(sampleInput("either"));
  const judged = [
    ["EA", "AM2022"],
    ["TG", "AM2022"],
  ];
  for (const factor of factors) {
    for (const id of caseIds) {
      const cell = cellOf(rowOf(table, factor), id);
      const isJudged = judged.some(([codeId, caseId]) => codeId === factor && caseId === id);
      expect([factor, id, cell.value, cell.provenance]).toEqual([
        factor,
        id,
        expectedTable[factor][id],
        isJudged ? "judgement" : "both",
      ]);
    }
  }
  const documented = deriveFactorTable({ ...sampleInput("documentsOnly"), overrides: [] });
  const known = factors.flatMap((factor) => rowOf(documented, factor).cells).filter(({ value }) => value !== "unknown");
  expect(known).toHaveLength(14);
});
