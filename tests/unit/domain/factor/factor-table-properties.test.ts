import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveCanonicalText } from "../../../../lib/domain/factor/derive-canonical-text";
import { deriveFactorTable } from "../../../../lib/domain/factor/derive-factor-table";
import { deriveLeaveCoderOut } from "../../../../lib/domain/factor/derive-leave-coder-out";
import { deriveLeaveOut } from "../../../../lib/domain/factor/derive-leave-out";
import { deriveMaterialWithout } from "../../../../lib/domain/factor/derive-material-without";
import { deriveTableFromMaterial } from "../../../../lib/domain/factor/derive-table-from-material";
import { deriveTableMaterial } from "../../../../lib/domain/factor/derive-table-material";
import { deriveThresholdSweep } from "../../../../lib/domain/factor/derive-threshold-sweep";
import { deriveWithdrawalEffect } from "../../../../lib/domain/factor/derive-withdrawal-effect";
import { explainCell } from "../../../../lib/domain/factor/explain-cell";
import type { FactorTable } from "../../../../lib/domain/factor/factor-table";
import { anyRow, anySettings, anyStudy, atLeast, inAnotherOrder, neverHad } from "./random-study";

const runs = { numRuns: 300 };
const bytes = (table: FactorTable) => deriveCanonicalText(table);
/** All of a table but the figures that count passages instead of people. */
const withoutPassages = (table: FactorTable) => ({
  ...table,
  basis: { ...table.basis, codingCount: 0 },
  rows: table.rows.map((row) => ({ ...row, codingCount: 0 })),
});

describe("the factor table", () => {
  test("answers any input without throwing, and its lists never contradict each other", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const table = deriveFactorTable(study);
        const eligible = new Set(table.basis.eligible);
        for (const row of table.rows) {
          expect(row.kept).toBe(row.citers.length >= study.settings.salienceThreshold);
          expect(new Set(row.citers).size).toBe(row.citers.length);
          const { guide } = row;
          const covered = [guide.asked, guide.declined, guide.skipped, guide.notAsked, guide.missing].flat();
          expect([...covered].sort()).toStrictEqual([...eligible].sort());
          for (const cell of row.cells) {
            const sides = [...cell.present, ...cell.absent, ...cell.mixed.map((entry) => entry.intervieweeId)];
            expect(new Set(sides).size).toBe(sides.length);
            for (const id of sides) expect(row.citers).toContain(id);
            for (const id of [...sides, ...cell.relevant, ...cell.irrelevant]) expect(eligible.has(id)).toBe(true);
            expect(cell.provenance === null).toBe(cell.value === "unknown");
            if (cell.provenance === "rule") expect(cell.state).toBe("insufficient");
            if (cell.dissent.length > 0) expect(["present", "absent"]).toContain(cell.state);
            const trace = explainCell(table, row.codeId, cell.caseId);
            expect(trace?.at(-1)).toStrictEqual({ kind: "value", value: cell.value, provenance: cell.provenance });
          }
        }
      }),
      runs,
    );
  });

  test("counts what a slow reading of the definition counts", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const { consensusCovers: _, positions: __, ...plain } = study;
        const input = { ...plain, settings: { ...study.settings, layer: "individual" as const } };
        const codeOf = new Map(input.codes.map((code) => [code.id, code]));
        const countsFor = (codeId: string, factorId: string, seen: readonly string[] = []): boolean => {
          if (codeId === factorId) return codeOf.has(codeId);
          const code = codeOf.get(codeId);
          if (!code?.rollsUp || code.parentId === null || seen.includes(codeId)) return false;
          return countsFor(code.parentId, factorId, [...seen, codeId]);
        };
        const rows = input.codings.filter(
          (row) =>
            row.layer === "individual" &&
            input.settings.countedStatuses.includes(row.status) &&
            (input.settings.countPrompted || !row.prompted) &&
            input.interviewees.some((entry) => entry.id === row.intervieweeId && entry.isEligible),
        );
        for (const factor of deriveFactorTable(input).rows) {
          const own = rows.filter((row) => countsFor(row.codeId, factor.codeId));
          const citers = new Set(own.filter((row) => row.stance !== "irrelevant").map((row) => row.intervieweeId));
          expect(new Set(factor.citers)).toStrictEqual(citers);
          expect(factor.codingCount).toBe(new Set(own.map((row) => `${row.codeId} ${row.codingId}`)).size);
          for (const cell of factor.cells) {
            const here = own.filter(
              (row) => row.caseIds.includes(cell.caseId) || (row.appliesToAllCases && row.caseIds.length === 0),
            );
            const say = (stance: string) =>
              new Set(here.filter((row) => row.stance === stance).map((row) => row.intervieweeId));
            const [yes, no, both] = [say("present"), say("absent"), say("unclear")];
            for (const id of yes) if (no.has(id)) both.add(id);
            expect(new Set(cell.mixed.map((entry) => entry.intervieweeId))).toStrictEqual(both);
            expect(new Set(cell.present)).toStrictEqual(new Set([...yes].filter((id) => !both.has(id))));
            expect(new Set(cell.absent)).toStrictEqual(new Set([...no].filter((id) => !both.has(id))));
            for (const { intervieweeId, reason } of cell.mixed) {
              const theirs = here.filter((row) => row.intervieweeId === intervieweeId);
              const isBoth = (coder: string) => {
                const said = new Set(theirs.filter((row) => row.coderId === coder).map((row) => row.stance));
                return said.has("unclear") || (said.has("present") && said.has("absent"));
              };
              const sided = theirs.filter((row) => ["present", "absent", "unclear"].includes(row.stance));
              const bySpeaker = sided.every((row) => isBoth(row.coderId));
              expect(reason).toBe(bySpeaker ? "speaker" : "coders");
            }
          }
        }
      }),
      runs,
    );
  });

  test("the same inputs in any order give the same bytes, at any moment", () => {
    fc.assert(
      fc.property(
        anyStudy.chain((study) => fc.tuple(fc.constant(study), inAnotherOrder(study))),
        ([study, other]) => {
          const later = { ...other, asOf: "2030-01-01T00:00:00.000Z" };
          expect(bytes(deriveFactorTable(later))).toBe(bytes(deriveFactorTable(study)));
        },
      ),
      runs,
    );
  });

  test("repeating a coding changes nothing; the same words on another passage change no count of people", () => {
    fc.assert(
      fc.property(anyStudy, fc.nat(), (study, pick) => {
        const row = study.codings[pick % Math.max(1, study.codings.length)];
        if (!row) return;
        const table = deriveFactorTable(study);
        expect(bytes(deriveFactorTable({ ...study, codings: [...study.codings, row] }))).toBe(bytes(table));
        const elsewhere = deriveFactorTable({ ...study, codings: [...study.codings, { ...row, codingId: "again" }] });
        expect(withoutPassages(elsewhere)).toStrictEqual(withoutPassages(table));
      }),
      runs,
    );
  });

  test("raising a threshold never adds a factor; the sweep says the same as the table", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const material = deriveTableMaterial(study);
        const sweep = deriveThresholdSweep(material, study.settings);
        expect(sweep).toHaveLength(material.basis.eligible.length);
        for (const [at, step] of sweep.entries()) {
          const before = sweep[at - 1];
          if (before) for (const codeId of step.kept) expect(before.kept).toContain(codeId);
          const number = atLeast(step.threshold);
          const settings = { ...study.settings, salienceThreshold: number, presenceThreshold: number };
          const table = deriveFactorTable({ ...study, settings });
          expect(step.kept).toStrictEqual(table.kept);
          const cells = table.rows.filter((row) => row.kept).flatMap((row) => row.cells);
          expect(step.cellCount).toBe(cells.length);
          expect(step.knownCellCount).toBe(cells.filter((cell) => cell.value !== "unknown").length);
        }
      }),
      runs,
    );
  });

  test("one more coding never removes a factor", () => {
    fc.assert(
      fc.property(anyStudy, anyRow, (study, row) => {
        const more = deriveFactorTable({ ...study, codings: [...study.codings, row] }).kept;
        for (const codeId of deriveFactorTable(study).kept) expect(more).toContain(codeId);
      }),
      runs,
    );
  });

  test("another rule on the same material is the table derived anew", () => {
    fc.assert(
      fc.property(anyStudy, anySettings, (study, other) => {
        const { salienceThreshold, presenceThreshold, evidenceMode, belowRule } = other;
        const settings = { ...study.settings, salienceThreshold, presenceThreshold, evidenceMode, belowRule };
        const moved = deriveTableFromMaterial(deriveTableMaterial(study), settings);
        expect(bytes(moved)).toBe(bytes(deriveFactorTable({ ...study, settings })));
      }),
      runs,
    );
  });
});

describe("leaving somebody out", () => {
  test("C10 excluding an interviewee equals never having had her, and the preview is the result", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        for (const { id } of study.interviewees) {
          const { after, effect, before } = deriveWithdrawalEffect(study, [id], "stop");
          expect(bytes(after)).toBe(bytes(deriveFactorTable(neverHad(study, id))));
          expect(effect.factorsLost).toStrictEqual(before.kept.filter((codeId) => !after.kept.includes(codeId)));
          expect(effect.factorsGained).toStrictEqual([]);
          const lost = effect.crossings.flatMap((crossing) => (crossing.kind === "salience" ? [crossing.codeId] : []));
          expect(lost).toStrictEqual(effect.factorsLost);
          const same = deriveWithdrawalEffect(study, [id], "countsOnly");
          expect(bytes(same.after)).toBe(bytes(same.before));
          expect(same.effect.cellsChanged).toStrictEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });

  test("taking a person out of the material is leaving her out of the project, but for counts of passages", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const material = deriveTableMaterial(study);
        const comparable = (table: FactorTable) => {
          const { warnings: _, ...rest } = withoutPassages(table);
          return { ...rest, rows: rest.rows.map((row) => ({ ...row, isPrompted: false })) };
        };
        for (const id of material.basis.eligible) {
          const quick = deriveTableFromMaterial(deriveMaterialWithout(material, new Set([id])), study.settings);
          expect(comparable(quick)).toStrictEqual(comparable(deriveFactorTable(neverHad(study, id))));
        }
      }),
      { numRuns: 120 },
    );
  });

  test("every group of one, two or three left out keeps what the table without them keeps", () => {
    fc.assert(
      fc.property(anyStudy, fc.constantFrom(1 as const, 2 as const, 3 as const), (study, size) => {
        const result = deriveLeaveOut(deriveTableMaterial(study), study.settings.salienceThreshold, size);
        if (!result.ok) throw new Error("a small project is never too large");
        for (const { interviewees, kept } of result.value) {
          expect(interviewees).toHaveLength(size);
          expect(kept).toStrictEqual(deriveFactorTable(interviewees.reduce(neverHad, study)).kept);
        }
        const n = study.interviewees.filter((entry) => entry.isEligible).length;
        const ways = { 1: n, 2: (n * (n - 1)) / 2, 3: (n * (n - 1) * (n - 2)) / 6 };
        expect(result.value).toHaveLength(ways[size]);
      }),
      { numRuns: 60 },
    );
  });

  test("leaving a coder out is the table of the other codings", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        for (const { coderId, kept } of deriveLeaveCoderOut(study)) {
          const codings = study.codings.filter((row) => row.coderId !== coderId);
          expect(kept).toStrictEqual(deriveFactorTable({ ...study, codings }).kept);
        }
      }),
      { numRuns: 60 },
    );
  });
});
