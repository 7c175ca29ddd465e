import fc from "fast-check";
import { expect, test } from "vitest";
import { codingStatuses } from "../../../../lib/domain/coding/coding-status";
import { stances } from "../../../../lib/domain/coding/stance";
import { deriveCanonicalText } from "../../../../lib/domain/factor/derive-canonical-text";
import { deriveFactorTable } from "../../../../lib/domain/factor/derive-factor-table";
import { deriveStanceColumns } from "../../../../lib/domain/factor/derive-stance-columns";
import { type DerivedTable, deriveTableAfter } from "../../../../lib/domain/factor/derive-table-after";
import { defaultFactorSettings } from "../../../../lib/domain/factor/factor-settings";
import type { CodingStanceRow, FactorTableInput } from "../../../../lib/domain/factor/factor-table-input";
import { replaceStances } from "../../../../lib/domain/factor/replace-stances";
import { STANCE_WIDTH, type StanceColumns, stanceColumn } from "../../../../lib/domain/factor/stance-columns";
import { atLeast } from "./random-study";

const people = ["p1", "p2", "p3"];
const transcripts = ["t1", "t2"];
const codes = ["F", "F1", "G", "idea"];
const cases = ["KGZ", "TJK"];
const coders = ["A", "B"];

/** A coding as it may stand after a step of a history. */
const anyCoding = fc.record({
  transcriptId: fc.constantFrom(...transcripts),
  coding: fc.nat(3),
  person: fc.constantFrom(...people),
  coderId: fc.constantFrom(...coders),
  codeId: fc.constantFrom(...codes),
  stance: fc.constantFrom(...stances),
  caseId: fc.option(fc.constantFrom(...cases)),
  status: fc.constantFrom(...codingStatuses),
  prompted: fc.boolean(),
});

/** Codings are written, written over and taken away, each by its place in its transcript; now and then somebody withdraws. */
const anyHistory = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: anyCoding.map((coding) => ({ kind: "write" as const, coding })) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("remove" as const),
        transcriptId: fc.constantFrom(...transcripts),
        coding: fc.nat(3),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), person: fc.constantFrom(...people) }) },
    { weight: 1, arbitrary: fc.constant({ kind: "nothing" as const }) },
  ),
  { minLength: 1, maxLength: 8 },
);

const settings = { ...defaultFactorSettings, salienceThreshold: atLeast(2), presenceThreshold: atLeast(2) };
const eligible = people.map((id, at) => ({ id, number: at + 1, isEligible: true }));
const frame: Omit<FactorTableInput, "codings" | "interviewees"> = {
  settings,
  codes: [
    { id: "F", position: 1, parentId: null, isFactor: true, rollsUp: true },
    { id: "F1", position: 2, parentId: "F", isFactor: true, rollsUp: true },
    { id: "G", position: 3, parentId: null, isFactor: true, rollsUp: true },
    { id: "idea", position: 4, parentId: null, isFactor: false, rollsUp: true },
  ],
  cases: cases.map((id, position) => ({ id, position, outcome: position === 0 ? "yes" : "no" })),
  documents: [],
  overrides: [],
};
const lists = { transcripts, people, cases, coders, rounds: [] };

/** The stances of one transcript as a reading of the database gives them, by code, as numbers in the project's lists. */
const readAgain = (rows: readonly CodingStanceRow[]): ReadonlyMap<string, readonly number[]> => {
  const own = deriveStanceColumns(rows);
  const placed = (ids: readonly string[], all: readonly string[], at: number) => all.indexOf(ids[at] ?? "");
  return new Map(
    own.codes.map(({ codeId, rows: numbers }) => {
      const fresh = [...numbers];
      for (let row = 0; row < fresh.length; row += STANCE_WIDTH) {
        const of = (column: number) => fresh[row + column] ?? -1;
        const place = of(stanceColumn.place);
        fresh[row + stanceColumn.transcript] = placed(own.transcripts, transcripts, of(stanceColumn.transcript));
        fresh[row + stanceColumn.person] = placed(own.people, people, of(stanceColumn.person));
        fresh[row + stanceColumn.coder] = placed(own.coders, coders, of(stanceColumn.coder));
        if (place > 0) fresh[row + stanceColumn.place] = placed(own.cases, cases, place - 1) + 1;
      }
      return [codeId, fresh];
    }),
  );
};

test("R22 a table derived after any history from what was derived before is the table derived anew", () => {
  let takenOver = 0;
  let derived = 0;
  fc.assert(
    fc.property(anyHistory, (history) => {
      const held = new Map<string, CodingStanceRow>();
      let interviewees: readonly (typeof eligible)[number][] = eligible;
      let columns: StanceColumns = { ...lists, codes: [] };
      let before: DerivedTable | null = null;
      for (const step of history) {
        if (step.kind === "withdraw") interviewees = interviewees.filter(({ id }) => id !== step.person);
        if (step.kind === "write" || step.kind === "remove") {
          const { transcriptId, coding } = step.kind === "write" ? step.coding : step;
          const codingId = `${transcriptId} ${coding}`;
          held.delete(codingId);
          if (step.kind === "write") {
            const { caseId, person, coding: _, ...said } = step.coding;
            const row = { codingId, intervieweeId: person, caseIds: caseId === null ? [] : [caseId] };
            held.set(codingId, { ...said, ...row, appliesToAllCases: false, layer: "individual" });
          }
          const fresh = readAgain([...held.values()].filter((row) => row.transcriptId === transcriptId));
          const place = transcripts.indexOf(transcriptId);
          columns = { ...lists, codes: replaceStances(columns.codes, fresh, (at) => at === place) };
        }
        const after: DerivedTable = deriveTableAfter({ ...frame, interviewees, codings: columns }, before);
        const anew = deriveFactorTable({ ...frame, interviewees, codings: [...held.values()] });
        expect(deriveCanonicalText(after.table)).toBe(deriveCanonicalText(anew));
        const known = new Set(before?.table.rows);
        takenOver += after.table.rows.filter((row) => known.has(row)).length;
        derived += after.table.rows.length;
        before = after;
      }
    }),
    { numRuns: 5_000 },
  );
  // It is no proof when everything is derived anew each time, or nothing ever is.
  expect(takenOver).toBeGreaterThan(derived / 4);
  expect(takenOver).toBeLessThan(derived);
}, 300_000);
