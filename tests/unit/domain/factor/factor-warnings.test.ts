import { describe, expect, test } from "vitest";
import { deriveFactorTable } from "../../../../lib/domain/factor/derive-factor-table";
import { deriveLeaveOut } from "../../../../lib/domain/factor/derive-leave-out";
import { deriveTableMaterial } from "../../../../lib/domain/factor/derive-table-material";
import { deriveWithdrawalEffect } from "../../../../lib/domain/factor/derive-withdrawal-effect";
import type { FactorTableInput } from "../../../../lib/domain/factor/factor-table-input";
import { type WarningCode, warningCodes } from "../../../../lib/domain/factor/warning-code";
import { atLeast } from "./random-study";
import { judges, says, smallStudy, writes } from "./small-study";

const detailsOf = (input: FactorTableInput, code: WarningCode) =>
  deriveFactorTable(input).warnings.flatMap((warning) => (warning.code === code ? [warning.detail] : []));
const cited = (codeId: string, people: readonly string[]) => people.map((id) => says(id, codeId, "relevant", []));
const either = { evidenceMode: "either" as const };

describe("the table warns", () => {
  test("when the rule is met exactly", () => {
    const rows = [...cited("F", ["1", "5", "6"]), ...cited("G", ["1", "2", "3", "4"])];
    expect(detailsOf(smallStudy(rows), "ruleMetExactly")).toStrictEqual([
      { codeId: "F", citers: ["1", "5", "6"], salienceThreshold: 3 },
    ]);
  });

  test("when a cell is met exactly", () => {
    const rows = ["1", "2", "3"].map((id) => says(id, "F", "absent", ["ARM"]));
    expect(detailsOf(smallStudy(rows), "cellMetExactly")).toStrictEqual([
      { codeId: "F", caseId: "ARM", stance: "absent", speakers: ["1", "2", "3"], presenceThreshold: 3 },
    ]);
    expect(detailsOf(smallStudy([...rows, says("4", "F", "absent", ["ARM"])]), "cellMetExactly")).toStrictEqual([]);
  });

  test("when too few people discussed a case for the rule", () => {
    const rows = ["1", "2", "3"].map((id) => says(id, "F", "present", id === "1" ? ["KAZ", "ARM"] : ["KAZ"]));
    expect(detailsOf(smallStudy(rows), "ruleCannotBeMet")).toStrictEqual([
      { caseId: "ARM", discussedBy: ["1"], presenceThreshold: 3 },
    ]);
  });

  test("when prompted and unprompted factors stand side by side", () => {
    const prompted = ["1", "2", "3"].map((id) => says(id, "F", "relevant", [], { prompted: true }));
    const rows = [...prompted, ...cited("G", ["1", "2", "3"])];
    expect(detailsOf(smallStudy(rows), "promptedAndUnpromptedMixed")).toStrictEqual([
      { prompted: ["F"], unprompted: ["G"] },
    ]);
    expect(detailsOf(smallStudy(prompted), "promptedAndUnpromptedMixed")).toStrictEqual([]);
  });

  test("when a source's author is an interviewee, and whether there is another source", () => {
    const documents = [
      writes("F", "KAZ", "yes", { sourceId: "S5", authorIntervieweeIds: ["7"] }),
      writes("F", "ARM", "no", { sourceId: "S5", authorIntervieweeIds: ["7"] }),
      writes("F", "ARM", "no", { sourceId: "S6" }),
    ];
    expect(detailsOf(smallStudy(cited("F", ["1", "2", "3"]), { documents }), "sourceByInterviewee")).toStrictEqual([
      { codeId: "F", caseId: "KAZ", sourceIds: ["S5"], authors: ["7"], hasOtherSource: false },
      { codeId: "F", caseId: "ARM", sourceIds: ["S5"], authors: ["7"], hasOtherSource: true },
    ]);
  });

  test("when most who name a factor say only that it is missing", () => {
    const rows = [
      says("1", "F", "absent", []),
      says("2", "F", "absent", ["ARM"]),
      says("3", "F", "absent", ["ARM"]),
      says("3", "F", "present", ["KAZ"]),
    ];
    expect(detailsOf(smallStudy(rows), "citedMostlyAsAbsent")).toStrictEqual([
      { codeId: "F", absentOnly: ["1", "2"], citers: ["1", "2", "3"] },
    ]);
    const half = [...rows, says("4", "F", "relevant", [])];
    expect(detailsOf(smallStudy(half), "citedMostlyAsAbsent")).toStrictEqual([]);
  });

  test("when a cell rests on judgement alone", () => {
    const codings = cited("F", ["1", "2", "3"]);
    const overrides = [judges("F", "KAZ", "yes"), judges("F", "ARM", "no", { evidenceIds: ["e"] })];
    expect(detailsOf(smallStudy(codings, { overrides, settings: either }), "judgementAlone")).toStrictEqual([
      { codeId: "F", caseId: "KAZ", hasEvidence: false },
      { codeId: "F", caseId: "ARM", hasEvidence: true },
    ]);
    expect(detailsOf(smallStudy(codings, { overrides }), "judgementAlone")).toStrictEqual([]);
    const documents = [writes("F", "KAZ", "yes"), writes("F", "ARM", "no")];
    expect(detailsOf(smallStudy(codings, { overrides, documents, settings: either }), "judgementAlone")).toStrictEqual(
      [],
    );
  });

  test("when rows are alike, and when a factor below the rule equals a kept one", () => {
    const documents = ["F", "G"].flatMap((codeId) => [writes(codeId, "KAZ", "yes"), writes(codeId, "ARM", "no")]);
    const both = [...cited("F", ["1", "2", "3"]), ...cited("G", ["1", "2", "3"])];
    expect(detailsOf(smallStudy(both, { documents, settings: either }), "identicalRows")).toStrictEqual([
      { codeIds: ["F", "G"] },
    ]);
    // Two rows of which nothing is known are alike without meaning anything.
    expect(detailsOf(smallStudy(both), "identicalRows")).toStrictEqual([]);
    const one = [...cited("F", ["1", "2", "3"]), ...cited("G", ["1", "2"])];
    expect(detailsOf(smallStudy(one, { documents, settings: either }), "belowThresholdEqualsKept")).toStrictEqual([
      { codeId: "G", keptCodeIds: ["F"] },
    ]);
    expect(detailsOf(smallStudy(one, { documents, settings: either }), "identicalRows")).toStrictEqual([]);
  });

  test("when a code reaches the threshold and is not in the table: shared norms, interviews 3, 4 and 5", () => {
    const codes = [
      { id: "F", position: 0, parentId: null, isFactor: true, rollsUp: true },
      {
        id: "norms",
        position: 1,
        parentId: null,
        isFactor: false,
        rollsUp: true,
        reasonNotFactor: "holds in every case",
      },
      { id: "rare", position: 2, parentId: null, isFactor: false, rollsUp: true },
    ];
    const input = smallStudy([...cited("norms", ["3", "4", "5"]), ...cited("rare", ["1"])], { codes });
    const idea = { codeId: "norms", citers: ["3", "4", "5"], reason: "holds in every case" };
    expect(detailsOf(input, "reachesThresholdOutsideTable")).toStrictEqual([idea]);
    expect(deriveFactorTable(input).otherIdeas).toStrictEqual([idea]);
    expect(deriveFactorTable(input).rows.map((row) => row.codeId)).toStrictEqual(["F"]);
  });

  test("when as many speak against as for", () => {
    const rows = [
      ...cited("F", ["1", "2", "3"]),
      says("1", "F", "present", ["KAZ"]),
      says("2", "F", "absent", ["KAZ"]),
    ];
    expect(detailsOf(smallStudy(rows), "asManyForAsAgainst")).toStrictEqual([
      { codeId: "F", caseId: "KAZ", present: ["1"], absent: ["2"] },
    ]);
  });

  test("when a cell and the outcome rest on the same page, and when a value was inferred from the outcome", () => {
    const cases = [
      { id: "KAZ", position: 0, outcome: "yes" as const, outcomeEvidence: [{ sourceId: "S5", locator: "P.1303" }] },
    ];
    const documents = [
      writes("F", "KAZ", "yes", { sourceId: "S5", locator: "p. 1303" }),
      writes("F", "KAZ", "yes", { id: "other", sourceId: "S5", locator: "p. 1302", isInferredFromOutcome: true }),
    ];
    const input = smallStudy(cited("F", ["1", "2", "3"]), { cases, documents });
    expect(detailsOf(input, "samePageAsOutcome")).toStrictEqual([
      { codeId: "F", caseId: "KAZ", sourceId: "S5", locator: "p. 1303" },
    ]);
    expect(detailsOf(input, "inferredFromOutcome")).toStrictEqual([
      { codeId: "F", caseId: "KAZ", evidenceIds: ["other"], byJudgement: false },
    ]);
    const overrides = [judges("F", "KAZ", "yes", { isInferredFromOutcome: true })];
    expect(
      detailsOf(smallStudy(cited("F", ["1", "2", "3"]), { overrides, settings: either }), "inferredFromOutcome"),
    ).toStrictEqual([{ codeId: "F", caseId: "KAZ", evidenceIds: [], byJudgement: true }]);
  });

  test("about kept factors, in the order of the list", () => {
    const below = [...cited("F", ["1", "2"]), says("1", "F", "present", ["KAZ"]), says("2", "F", "absent", ["KAZ"])];
    expect(new Set(deriveFactorTable(smallStudy(below)).warnings.map((warning) => warning.code))).toStrictEqual(
      new Set(["ruleCannotBeMet"]),
    );
    const kept = [...below, ...cited("F", ["3"])];
    const codes = deriveFactorTable(smallStudy(kept)).warnings.map((warning) => warningCodes.indexOf(warning.code));
    expect(codes).toStrictEqual([...codes].sort((left, right) => left - right));
    expect(codes.length).toBeGreaterThan(2);
  });
});

describe("what a withdrawal changes", () => {
  const rows = [
    ...["1", "2", "3"].map((id) => says(id, "F", "present", ["KAZ"])),
    ...["1", "2", "3", "4"].map((id) => says(id, "G", "absent", ["ARM"])),
  ];

  test("C10 counts and kept factors recompute, and crossings are named", () => {
    const { effect, after } = deriveWithdrawalEffect(smallStudy(rows), ["3"], "stop");
    expect(effect).toStrictEqual({
      intervieweeCount: { before: 7, after: 6 },
      eligibleCount: { before: 7, after: 6 },
      factorsLost: ["F"],
      factorsGained: [],
      citationsChanged: [
        { codeId: "F", before: 3, after: 2 },
        { codeId: "G", before: 4, after: 3 },
      ],
      cellsChanged: [
        {
          codeId: "F",
          caseId: "KAZ",
          before: { state: "present", value: "yes", provenance: "interviews", presentCount: 3, absentCount: 0 },
          after: { state: "insufficient", value: "unknown", provenance: null, presentCount: 2, absentCount: 0 },
        },
      ],
      crossings: [
        { kind: "salience", codeId: "F", before: 3, after: 2, threshold: 3 },
        { kind: "presence", codeId: "F", caseId: "KAZ", stance: "present", before: 3, after: 2, threshold: 3 },
      ],
      pairsLost: [],
    });
    expect(JSON.stringify(after)).not.toContain('"3"');
  });

  test("counting goes on without text when she chose so", () => {
    const { before, after } = deriveWithdrawalEffect(smallStudy(rows), ["3"], "countsOnly");
    expect(after).toStrictEqual(before);
  });

  test("leaving three of very many out is refused with the number of ways", () => {
    const interviewees = Array.from({ length: 1000 }, (_, at) => ({ id: `i${at}`, number: at, isEligible: true }));
    const material = deriveTableMaterial(smallStudy([], { interviewees }));
    expect(deriveLeaveOut(material, atLeast(3), 3)).toStrictEqual({
      ok: false,
      reason: { code: "tooManyCombinations", combinations: 166_167_000 },
    });
  });
});
