import { describe, expect, test } from "vitest";
import { deriveCanonicalText } from "../../../../lib/domain/factor/derive-canonical-text";
import { deriveCodebookOrder } from "../../../../lib/domain/factor/derive-codebook-order";
import { deriveFactorTable } from "../../../../lib/domain/factor/derive-factor-table";
import { explainCell } from "../../../../lib/domain/factor/explain-cell";
import type { FactorTable } from "../../../../lib/domain/factor/factor-table";
import type { FactorTableInput } from "../../../../lib/domain/factor/factor-table-input";
import { atLeast } from "./random-study";
import { judges, says, smallStudy, writes } from "./small-study";

const rowOf = (table: FactorTable, codeId = "F") => {
  const row = table.rows.find((entry) => entry.codeId === codeId);
  if (!row) throw new Error(`no row ${codeId}`);
  return row;
};
const cellOf = (input: FactorTableInput, codeId = "F", caseId = "KAZ") => {
  const cell = rowOf(deriveFactorTable(input), codeId).cells.find((entry) => entry.caseId === caseId);
  if (!cell) throw new Error(`no cell ${codeId} ${caseId}`);
  return cell;
};
const all = (stance: "present" | "absent", people: readonly string[], caseIds = ["KAZ"], codeId = "F") =>
  people.map((id) => says(id, codeId, stance, caseIds));

describe("who counts", () => {
  test("one coding carries different stances for different cases", () => {
    const rows = ["1", "2", "3"].flatMap((id) => [
      says(id, "F", "present", ["KAZ"], { codingId: `both ${id}` }),
      says(id, "F", "absent", ["ARM"], { codingId: `both ${id}` }),
    ]);
    const table = deriveFactorTable(smallStudy(rows));
    expect(rowOf(table).cells.map((cell) => cell.value)).toStrictEqual(["yes", "no"]);
    expect(rowOf(table)).toMatchObject({ citers: ["1", "2", "3"], codingCount: 3, pattern: { kind: "outcome" } });
    expect(table.basis.codingCount).toBe(3);
  });

  test("whoever says that it does not matter is listed beside, not counted", () => {
    const rows = [
      ...all("present", ["1", "2"]),
      says("3", "F", "irrelevant", ["KAZ"]),
      says("1", "F", "irrelevant", ["ARM"]),
    ];
    const row = rowOf(deriveFactorTable(smallStudy(rows)));
    expect(row).toMatchObject({ citers: ["1", "2"], irrelevant: ["1", "3"], kept: false });
    expect(row.cells[0]?.irrelevant).toStrictEqual(["3"]);
  });

  test("general claims count for salience, stay out of cells and stand in a column of their own", () => {
    const rows = [...all("absent", ["1", "2", "3"], []), says("4", "F", "relevant", [])];
    const row = rowOf(deriveFactorTable(smallStudy(rows)));
    expect(row).toMatchObject({ kept: true, general: { absent: ["1", "2", "3"], relevant: ["4"] } });
    expect(row.cells.map((cell) => cell.state)).toStrictEqual(["insufficient", "insufficient"]);
  });

  test("'applies to all cases' keeps the cases of its day", () => {
    const ofThatDay = smallStudy([says("1", "F", "present", ["KAZ"], { appliesToAllCases: true })], {
      settings: { presenceThreshold: atLeast(1) },
    });
    expect(cellOf(ofThatDay, "F", "KAZ").state).toBe("present");
    expect(cellOf(ofThatDay, "F", "ARM").state).toBe("insufficient");
  });

  test("a claim on a case outside the comparison counts for salience alone", () => {
    const row = rowOf(deriveFactorTable(smallStudy(all("present", ["1", "2", "3"], ["excluded"]))));
    expect(row.kept).toBe(true);
    expect(row.general.present).toStrictEqual([]);
    expect(row.cells.flatMap((cell) => cell.present)).toStrictEqual([]);
  });

  test("interviewees are listed by number, not by id", () => {
    const interviewees = ["b", "a", "c"].map((id, at) => ({ id, number: at + 9, isEligible: true }));
    const input = smallStudy(all("present", ["a", "b", "c"]), { interviewees });
    expect(cellOf(input).present).toStrictEqual(["b", "a", "c"]);
  });

  test("descendants roll up into citers and cells alike, unless a code is switched off", () => {
    const tree = (rollsUp: boolean) => [
      { id: "F", position: 0, parentId: null, isFactor: true, rollsUp: true },
      { id: "F1", position: 1, parentId: "F", isFactor: false, rollsUp },
      { id: "F11", position: 2, parentId: "F1", isFactor: false, rollsUp: true },
    ];
    const rows = all("present", ["1", "2", "3"], ["KAZ"], "F11");
    const up = deriveFactorTable(smallStudy(rows, { codes: tree(true) }));
    expect(rowOf(up)).toMatchObject({ kept: true, codingCount: 3, cells: [{ state: "present" }, {}] });
    expect(up.otherIdeas).toStrictEqual([]);
    const off = deriveFactorTable(smallStudy(rows, { codes: tree(false) }));
    expect(rowOf(off)).toMatchObject({ citers: [], codingCount: 0 });
    expect(off.otherIdeas.map((idea) => idea.codeId)).toStrictEqual(["F1", "F11"]);
  });

  test("a code above factors gathers only what no factor gathers already", () => {
    const codes = [
      { id: "theme", position: 0, parentId: null, isFactor: false, rollsUp: true },
      { id: "F", position: 1, parentId: "theme", isFactor: true, rollsUp: true },
      { id: "aside", position: 2, parentId: "theme", isFactor: false, rollsUp: true },
    ];
    const ideasOf = (rows: Parameters<typeof smallStudy>[0]) =>
      deriveFactorTable(smallStudy(rows, { codes })).otherIdeas.map((idea) => [idea.codeId, idea.citers]);
    expect(ideasOf(all("present", ["1", "2", "3"], ["KAZ"]))).toStrictEqual([]);
    expect(ideasOf(all("present", ["1", "2", "3"], ["KAZ"], "aside"))).toStrictEqual([
      ["theme", ["1", "2", "3"]],
      ["aside", ["1", "2", "3"]],
    ]);
  });

  test("a mention is prompted when it cites the factor and was asked for", () => {
    const asked = { prompted: true };
    const rows = [
      says("1", "F", "present", ["KAZ"]),
      says("1", "F", "irrelevant", ["ARM"], asked),
      says("2", "G", "present", ["KAZ"], asked),
      says("3", "G", "present", ["KAZ"], asked),
      says("3", "G", "present", ["ARM"]),
    ];
    const table = deriveFactorTable(smallStudy(rows));
    expect(rowOf(table)).toMatchObject({ isPrompted: false, onlyPrompted: [] });
    expect(rowOf(table, "G")).toMatchObject({ isPrompted: true, onlyPrompted: ["2"] });
  });

  test("a closed round's consensus replaces what it covered; elsewhere individual codings count", () => {
    const rows = [
      says("1", "F", "absent", ["KAZ"], { transcriptId: "t1" }),
      says("1", "F", "present", ["KAZ"], { transcriptId: "t1", layer: "consensus" }),
      says("2", "F", "present", ["KAZ"], { transcriptId: "t2" }),
      says("3", "G", "present", ["KAZ"], { transcriptId: "t1" }),
    ];
    const consensusCovers = [{ transcriptId: "t1", codeId: "F" }];
    const covered = smallStudy(rows, { settings: { layer: "consensus" }, consensusCovers });
    expect(cellOf(covered).present).toStrictEqual(["1", "2"]);
    expect(cellOf(covered).mixed).toStrictEqual([]);
    expect(cellOf(covered, "G").present).toStrictEqual(["3"]);
    const everything = smallStudy(rows, { settings: { layer: "consensus" } });
    expect(cellOf(everything).present).toStrictEqual(["1"]);
    expect(cellOf(smallStudy(rows)).absent).toStrictEqual(["1"]);
  });
});

describe("an interviewee in the middle", () => {
  test("who says both is told from coders who disagree", () => {
    const speaker = [says("1", "F", "present", ["KAZ"]), says("1", "F", "absent", ["KAZ"])];
    expect(cellOf(smallStudy(speaker)).mixed).toStrictEqual([{ intervieweeId: "1", reason: "speaker" }]);
    const coders = [says("1", "F", "present", ["KAZ"]), says("1", "F", "absent", ["KAZ"], { coderId: "B" })];
    expect(cellOf(smallStudy(coders)).mixed).toStrictEqual([{ intervieweeId: "1", reason: "coders" }]);
    const onlyOneHearsBoth = [...speaker, says("1", "F", "present", ["KAZ"], { coderId: "B" })];
    expect(cellOf(smallStudy(onlyOneHearsBoth)).mixed).toStrictEqual([{ intervieweeId: "1", reason: "coders" }]);
    const bothHearBoth = [...speaker, says("1", "F", "unclear", ["KAZ"], { coderId: "B" })];
    expect(cellOf(smallStudy(bothHearBoth)).mixed).toStrictEqual([{ intervieweeId: "1", reason: "speaker" }]);
    const ambivalent = [says("1", "F", "unclear", ["KAZ"])];
    expect(cellOf(smallStudy(ambivalent)).mixed).toStrictEqual([{ intervieweeId: "1", reason: "speaker" }]);
  });

  test("on different cases nobody is in the middle", () => {
    const rows = [says("1", "F", "present", ["KAZ"]), says("1", "F", "absent", ["ARM"])];
    expect(cellOf(smallStudy(rows)).mixed).toStrictEqual([]);
  });

  test("a reviewer's reasoned position settles such a person and nobody else", () => {
    const rows = [...all("present", ["1", "2", "3"]), says("3", "F", "absent", ["KAZ"])];
    const position = { codeId: "F", caseId: "KAZ", position: "present" as const, reason: "said later" };
    const settled = cellOf(smallStudy(rows, { positions: [{ ...position, intervieweeId: "3" }] }));
    expect(settled).toMatchObject({ state: "present", present: ["1", "2", "3"], mixed: [] });
    expect(settled.settled).toStrictEqual([{ intervieweeId: "3", position: "present" }]);
    const elsewhere = [
      { ...position, intervieweeId: "1", position: "absent" as const },
      { ...position, intervieweeId: "3", caseId: "ARM" },
      { ...position, intervieweeId: "7" },
    ];
    expect(cellOf(smallStudy(rows, { positions: elsewhere }))).toMatchObject({ present: ["1", "2"], settled: [] });
    const against = { ...position, intervieweeId: "3", position: "absent" as const };
    const contradiction = [{ ...position, intervieweeId: "3" }, against];
    expect(cellOf(smallStudy(rows, { positions: contradiction }))).toMatchObject({
      state: "insufficient",
      settled: [],
    });
  });
});

describe("who could have said something", () => {
  test("C14 asked, declined, skipped, not asked and missing stay apart, and the first that applies is shown", () => {
    const guide = [
      { intervieweeId: "1", codeIds: ["F"], state: "notAsked" as const },
      { intervieweeId: "1", codeIds: ["F", "G"], state: "asked" as const },
      { intervieweeId: "2", codeIds: ["F"], state: "declined" as const },
      { intervieweeId: "3", codeIds: ["F"], state: "skipped" as const },
      { intervieweeId: "4", codeIds: ["F"], state: "notAsked" as const },
      { intervieweeId: "nobody", codeIds: ["F"], state: "asked" as const },
    ];
    const table = deriveFactorTable(smallStudy([], { guide }));
    expect(rowOf(table).guide).toStrictEqual({
      asked: ["1"],
      declined: ["2"],
      skipped: ["3"],
      notAsked: ["4"],
      missing: ["5", "6", "7"],
    });
    expect(rowOf(table).isPrompted).toBe(true);
    expect(rowOf(table, "G").guide.asked).toStrictEqual(["1"]);
  });

  test("in the project, with consent, and who spoke of the case at all", () => {
    const interviewees = ["1", "2", "3", "4"].map((id) => ({ id, number: Number(id), isEligible: id !== "4" }));
    const rows = [...all("present", ["1", "4"]), says("2", "G", "irrelevant", ["KAZ"]), says("3", "G", "present", [])];
    const table = deriveFactorTable(smallStudy(rows, { interviewees }));
    expect(table.basis).toMatchObject({ intervieweeCount: 4, eligible: ["1", "2", "3"], codingCount: 3 });
    expect(table.cases.map((entry) => entry.discussedBy)).toStrictEqual([["1", "2"], []]);
    expect(rowOf(table).cells.map((cell) => cell.ruleCannotBeMet)).toStrictEqual([true, true]);
    const lower = deriveFactorTable(smallStudy(rows, { interviewees, settings: { presenceThreshold: atLeast(2) } }));
    expect(rowOf(lower).cells.map((cell) => cell.ruleCannotBeMet)).toStrictEqual([false, true]);
  });
});

describe("what a cell says", () => {
  const three = all("present", ["1", "2", "3"]);
  const basedValue = (input: FactorTableInput) => {
    const { value, provenance } = cellOf(input);
    return [value, provenance];
  };

  test("silence is unknown, or 'no, by the rule' where nothing else lies on the cell", () => {
    const no = { belowRule: "no" as const };
    expect(basedValue(smallStudy([]))).toStrictEqual(["unknown", null]);
    expect(basedValue(smallStudy([], { settings: no }))).toStrictEqual(["no", "rule"]);
    expect(basedValue(smallStudy(all("present", ["1", "2"]), { settings: no }))).toStrictEqual(["no", "rule"]);
    expect(basedValue(smallStudy([], { settings: no, documents: [writes("F", "KAZ", "yes")] }))).toStrictEqual([
      "unknown",
      null,
    ]);
    expect(basedValue(smallStudy([], { settings: no, overrides: [judges("F", "KAZ", "yes")] }))).toStrictEqual([
      "unknown",
      null,
    ]);
    const contested = [...three, ...all("absent", ["4", "5", "6"])];
    expect(cellOf(smallStudy(contested, { settings: no }))).toMatchObject({
      state: "contested",
      value: "unknown",
      dissent: [],
    });
  });

  test("both required: a source by an interviewee is no second source", () => {
    const settings = { evidenceMode: "bothRequired" as const };
    const byInterviewee = writes("F", "KAZ", "yes", { authorIntervieweeIds: ["7"] });
    const other = writes("F", "KAZ", "yes", { sourceId: "S2" });
    expect(basedValue(smallStudy(three, { settings }))).toStrictEqual(["unknown", null]);
    expect(basedValue(smallStudy(three, { settings, documents: [byInterviewee] }))).toStrictEqual(["unknown", null]);
    expect(basedValue(smallStudy(three, { settings, documents: [byInterviewee, other] }))).toStrictEqual([
      "yes",
      "both",
    ]);
    expect(basedValue(smallStudy([], { settings, documents: [other] }))).toStrictEqual(["unknown", null]);
    const disputed = [other, writes("F", "KAZ", "no", { sourceId: "S3" })];
    expect(basedValue(smallStudy(three, { settings, documents: disputed }))).toStrictEqual(["unknown", null]);
  });

  test("either: no document settles what interviewees contest", () => {
    const contested = [...three, ...all("absent", ["4", "5", "6"])];
    const documents = [writes("F", "KAZ", "yes")];
    const settings = { evidenceMode: "either" as const };
    expect(basedValue(smallStudy(contested, { settings, documents }))).toStrictEqual(["unknown", null]);
    expect(basedValue(smallStudy([], { settings, documents }))).toStrictEqual(["yes", "documents"]);
    const disputed = [...documents, writes("F", "KAZ", "no", { sourceId: "S2" })];
    expect(basedValue(smallStudy(three, { settings, documents: disputed }))).toStrictEqual(["unknown", null]);
  });

  test("a judgement stands beside the derived value, in the modes for which it is made; the newest is in force", () => {
    const overrides = [judges("F", "KAZ", "yes", { madeOn: "2024-01-01" }), judges("F", "KAZ", "no", { id: "newer" })];
    const either = cellOf(smallStudy(three, { overrides, settings: { evidenceMode: "either" } }));
    expect(either).toMatchObject({ value: "no", provenance: "judgement", overrideApplies: true });
    expect(either.derived).toStrictEqual({ value: "yes", provenance: "interviews" });
    expect(either.override?.id).toBe("newer");
    const interviewsOnly = cellOf(smallStudy(three, { overrides }));
    expect(interviewsOnly).toMatchObject({ value: "yes", provenance: "interviews", overrideApplies: false });
    expect(interviewsOnly.override?.id).toBe("newer");
    const open = cellOf(
      smallStudy(three, { overrides: [judges("F", "KAZ", "unknown", { evidenceModes: ["interviewsOnly"] })] }),
    );
    expect(open).toMatchObject({ value: "unknown", provenance: null, overrideApplies: true });
  });

  test("the trace says who was counted against which number, and what followed", () => {
    const rows = [...all("present", ["1", "2"]), says("3", "F", "unclear", ["KAZ"])];
    const input = smallStudy(rows, { overrides: [judges("F", "KAZ", "yes")], settings: { evidenceMode: "either" } });
    expect(explainCell(deriveFactorTable(input), "F", "KAZ")).toStrictEqual([
      {
        kind: "counted",
        stance: "present",
        speakers: ["1", "2"],
        eligibleCount: 7,
        presenceThreshold: 3,
        isMet: false,
      },
      { kind: "counted", stance: "absent", speakers: [], eligibleCount: 7, presenceThreshold: 3, isMet: false },
      { kind: "needed", count: 2, presenceThreshold: 3 },
      { kind: "mixed", intervieweeId: "3", reason: "speaker" },
      { kind: "discussed", discussedBy: ["1", "2", "3"], ruleCannotBeMet: false },
      { kind: "state", state: "insufficient", dissent: [] },
      { kind: "evidenceMode", evidenceMode: "either" },
      { kind: "override", value: "yes", applies: true, evidenceCount: 0 },
      { kind: "value", value: "yes", provenance: "judgement" },
    ]);
    expect(explainCell(deriveFactorTable(input), "F", "no case")).toBeNull();
  });
});

describe("beside the outcome", () => {
  const study = (values: Record<string, string>, outcomes: string) => {
    const ids = [...outcomes].map((_, at) => `c${at}`);
    const word = { y: "yes", n: "no", u: "unknown" } as const;
    const known = (letter: string | undefined) => word[(letter ?? "u") as keyof typeof word];
    const documents = Object.entries(values).flatMap(([codeId, row]) =>
      ids.flatMap((caseId, at) => {
        const value = known(row[at]);
        return value === "unknown" ? [] : [writes(codeId, caseId, value)];
      }),
    );
    const codes = Object.keys(values).map((id, position) => ({
      id,
      position,
      parentId: null,
      isFactor: true,
      rollsUp: true,
    }));
    const cases = ids.map((id, position) => ({ id, position, outcome: known(outcomes[position]) }));
    const codings = codes.flatMap((code) => ["1", "2", "3"].map((id) => says(id, code.id, "relevant", [])));
    return deriveFactorTable(
      smallStudy(codings, { codes, cases, documents, settings: { evidenceMode: "documentsOnly" } }),
    );
  };

  test.each([
    ["nnyn", "nnyn", { kind: "outcome", certainty: "certain" }],
    ["yyny", "nnyn", { kind: "inverse", certainty: "certain" }],
    ["nuyn", "nnyn", { kind: "outcome", certainty: "possible" }],
    ["nnyn", "nuyn", { kind: "outcome", certainty: "possible" }],
    ["nyyy", "nnyn", { kind: "none" }],
    ["yyyy", "nnyn", { kind: "constant" }],
    ["uuuu", "nnyn", { kind: "untested" }],
    ["uuun", "nnyu", { kind: "untested" }],
  ])("the row %s beside the outcome %s", (row, outcomes, pattern) => {
    expect(rowOf(study({ F: row }, outcomes)).pattern).toStrictEqual(pattern);
  });

  test("two factors that separate the case only together", () => {
    const pairsOf = (table: FactorTable) =>
      table.separatingPairs.map(
        ({ first, second }) => `${first.codeId}=${first.value} ${second.codeId}=${second.value}`,
      );
    const reference = study({ CT: "nnyn", EA: "nyyy", TG: "ynyn", RI: "nnyn" }, "nnyn");
    expect(pairsOf(reference)).toStrictEqual(["EA=yes TG=yes"]);
    expect(pairsOf(study({ A: "nyyy", B: "nyny" }, "nnyn"))).toStrictEqual(["A=yes B=no"]);
    expect(pairsOf(study({ A: "nyyy", B: "yuyn" }, "nnyn"))).toStrictEqual([]);
    expect(pairsOf(study({ A: "nyyy", B: "ynyn" }, "nnyu"))).toStrictEqual([]);
    // Nobody cites G, so it is not kept.
    const documents = ["KAZ", "ARM", "KGZ", "TJK"].flatMap((caseId, at) => [
      writes("F", caseId, at === 1 ? "no" : "yes"),
      writes("G", caseId, at === 0 || at === 1 ? "yes" : "no"),
    ]);
    const cases = ["KAZ", "ARM", "KGZ", "TJK"].map((id, at) => ({
      id,
      position: at,
      outcome: at === 0 ? ("yes" as const) : ("no" as const),
    }));
    const citing = (codeIds: readonly string[]) =>
      codeIds.flatMap((id) => ["1", "2", "3"].map((who) => says(who, id, "relevant", [])));
    const settings = { evidenceMode: "documentsOnly" as const };
    const both = deriveFactorTable(smallStudy(citing(["F", "G"]), { cases, documents, settings }));
    expect(pairsOf(both)).toStrictEqual(["F=yes G=yes"]);
    expect(pairsOf(deriveFactorTable(smallStudy(citing(["F"]), { cases, documents, settings })))).toStrictEqual([]);
  });
});

describe("one text for one table", () => {
  test("code point order, no locale, no moment", () => {
    const codes = ["ı", "I", "😀", "！"].map((id) => ({
      id,
      position: 0,
      parentId: null,
      isFactor: true,
      rollsUp: true,
    }));
    const table = deriveFactorTable({ ...smallStudy([], { codes }), asOf: "2024-01-01T00:00:00.000Z" });
    expect(table.rows.map((row) => row.codeId)).toStrictEqual(["I", "ı", "！", "😀"]);
    expect(table.basis.asOf).toBe("2024-01-01T00:00:00.000Z");
    const text = deriveCanonicalText(table);
    expect(text).not.toContain("asOf");
    expect(text.startsWith('{"basis":{"codingCount":0,"eligible":["1",')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ kept: [] });
  });

  test("another version of anything that it was computed from gives another text", () => {
    const versions = {
      codebook: 1,
      guide: 1,
      transcripts: [{ transcriptId: "t", version: 1 }],
      consents: [{ intervieweeId: "1", recordId: "r" }],
    };
    const text = (more: object) =>
      deriveCanonicalText(deriveFactorTable(smallStudy([], { versions: { ...versions, ...more } })));
    const changed = [
      { codebook: 2 },
      { guide: 2 },
      { transcripts: [{ transcriptId: "t", version: 2 }] },
      { consents: [] },
    ];
    expect(new Set([{}, ...changed].map(text)).size).toBe(5);
    const settings = (version: number) =>
      deriveCanonicalText(deriveFactorTable(smallStudy([], { settings: { version } })));
    expect(settings(1)).not.toBe(settings(2));
  });

  test("the codebook is read from the top, each code before its children", () => {
    const code = (id: string, position: number, parentId: string | null) => ({ id, position, parentId });
    const codes = [
      code("b1", 0, "b"),
      code("loop2", 0, "loop1"),
      code("a", 1, null),
      code("b", 0, null),
      code("a1", 0, "a"),
      code("orphan", 2, "gone"),
      code("loop1", 3, "loop2"),
    ];
    expect(deriveCodebookOrder(codes).map((entry) => [entry.id, entry.position])).toStrictEqual([
      ["b", 0],
      ["b1", 1],
      ["a", 2],
      ["a1", 3],
      ["orphan", 4],
      ["loop2", 5],
      ["loop1", 6],
    ]);
  });
});
