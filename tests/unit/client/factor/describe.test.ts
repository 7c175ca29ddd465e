import { describe, expect, test } from "vitest";
import { describeStep } from "../../../../lib/client/factor/describe-trace";
import { findFalls } from "../../../../lib/client/factor/find-falls";
import { deriveFactorTable } from "../../../../lib/domain/factor/derive-factor-table";
import { explainCell } from "../../../../lib/domain/factor/explain-cell";
import { describeCell } from "../../../../lib/exchange/factor-table/describe-cell";
import { describeReading } from "../../../../lib/exchange/factor-table/describe-pattern";
import { describeBasis, describeRule } from "../../../../lib/exchange/factor-table/describe-rule";
import { groupWarnings } from "../../../../lib/exchange/factor-table/group-warnings";
import { englishFactorWords } from "../../../../lib/messages/factor-words";
import type { FactorCellView } from "../../../../lib/schema/factor";
import { traceStep } from "../../../../lib/schema/factor-cell";
import { atLeast, idOf, sampleView } from "../../exchange/factor-table/sample-view";
import { sampleInput } from "../../sample/as-factor-table-input";

const words = englishFactorWords();

const cellOf = (table: ReturnType<typeof sampleView>, factor: string, place: string): FactorCellView => {
  const found = table.cells.find((cell) => cell.codeId === idOf(factor) && cell.caseId === idOf(place));
  if (!found) throw new Error("no such cell");
  return found;
};

/** How a cell of the sample reads under a rule. */
const read = (factor: string, place: string, change: Parameters<typeof sampleView>[0] = {}) => {
  const table = sampleView(change);
  return describeCell(words, cellOf(table, factor, place), table.settings);
};

/** A made-up cell: two say yes, two say no, at a threshold of two. */
const contested: FactorCellView = {
  ...cellOf(sampleView(), "CT", "KG2010"),
  state: "contested",
  value: "unknown",
  provenance: null,
  present: [1, 2],
  absent: [3, 4],
  dissent: [],
  mixedReasons: [
    { interviewee: 5, reason: "speaker" },
    { interviewee: 6, reason: "coders" },
  ],
};

describe("a cell in words", () => {
  test("a value says how many say so, who is against, and who says both", () => {
    expect(read("CT", "KZ2022")).toMatchObject({ value: "yes", note: "4 say yes", dissent: "against: 1" });
    expect(read("TG", "KG2010")).toMatchObject({ label: "Yes", note: "3 say yes", mixed: ["says both: 6"] });
  });

  test("too few reads as the number needed and never as a no", () => {
    const cell = read("EA", "TJ2021", { presenceThreshold: atLeast(4) });
    expect(cell).toMatchObject({ value: "unknown", label: "Unknown", note: "3 of 4 needed", basis: null });
    expect(read("CR", "KG2010").note).toBe("1 of 3 needed");
    expect(read("TG", "AM2022", { presenceThreshold: atLeast(5) }).note).toBe("3 of 5 needed for no");
  });

  test("a no that the rule for silence gives says so", () => {
    const cell = read("CR", "KG2010", { belowRule: "no" });
    expect(cell).toMatchObject({ value: "no", note: "by the rule", basis: "rule", basisLabel: "no, by the rule" });
  });

  test("people who disagree, and coders who disagree about one of them, are told apart", () => {
    const rule = { presenceThreshold: 2, evidenceMode: "interviewsOnly" } as const;
    expect(describeCell(words, contested, rule)).toMatchObject({
      value: "disputed",
      label: "Interviewees disagree",
      note: "2 yes, 2 no",
      mixed: ["says both: 5", "coders disagree: 6"],
    });
  });

  test("documents and judgements say what the value rests on, and nobody stands against them", () => {
    expect(read("CT", "KZ2022", { evidenceMode: "documentsOnly" })).toMatchObject({
      basisLabel: "based on documents",
      note: null,
      dissent: null,
    });
    expect(read("EA", "AM2022", { evidenceMode: "either" })).toMatchObject({
      value: "yes",
      basisLabel: "your judgement",
    });
  });

  test("without a document, or with one by an interviewee alone, the reason is named", () => {
    expect(read("CR", "KG2010", { evidenceMode: "documentsOnly" }).note).toBe("no document");
    expect(read("CT", "KZ2022", { evidenceMode: "bothRequired" }).note).toBe("no document by somebody else");
  });
});

describe("the table in words", () => {
  test("the rule and its basis stand beside the result", () => {
    const table = sampleView();
    expect(describeRule(words, table.settings)).toEqual([
      "Keep a factor if at least 3 name it",
      "Yes if at least 3 say so",
      "Cells rest on interviews only",
    ]);
    expect(describeBasis(words, table).slice(0, 2)).toEqual(["7 of 7 interviewees with consent", "138 codings"]);
  });

  test("what is unusual about the rule is said", () => {
    const table = sampleView({ belowRule: "no", countPrompted: false, countedStatuses: ["accepted"] });
    expect(describeRule(words, table.settings).slice(3)).toEqual([
      "Too few is read as no",
      "Mentions that a question asked for do not count",
      "Counted codings: accepted",
    ]);
  });

  test("the pattern and the pair that separates are sentences", () => {
    expect(describeReading(words, sampleView())).toEqual([
      "2 kept factors have the outcome's pattern: Common and/or priority security threat and Russian interest in intervention.",
      "Presence of an external actor (yes) and Threat against government (yes) separate Kazakhstan 2022 from the other cases only together.",
    ]);
  });

  test("interviewees whose absence loses the same factor stand in one line", () => {
    expect(findFalls(sampleView())).toEqual([{ numbers: [1, 5, 6], factors: ["Presence of an external actor"] }]);
    expect(findFalls(sampleView({ salienceThreshold: atLeast(6) }))).toEqual([]);
  });

  test("grouping the remarks by kind loses none", () => {
    const { warnings } = sampleView();
    const groups = groupWarnings(warnings);
    expect(groups.flatMap((group) => group.details).sort()).toEqual(warnings.map(({ detail }) => detail).sort());
    expect(new Set(groups.map(({ code }) => code)).size).toBe(groups.length);
  });
});

describe("the rule's trace in words", () => {
  /** The sentences for a cell of the sample, its steps given numbers as the API does. */
  const trace = (factor: string, place: string, change: Parameters<typeof sampleView>[0] = {}): string[] => {
    const input = sampleInput();
    const table = deriveFactorTable({ ...input, settings: { ...input.settings, ...change } });
    const steps = explainCell(table, factor, place) ?? [];
    const asNumbers = (value: unknown): unknown =>
      Array.isArray(value) ? value.map((entry) => (typeof entry === "string" ? Number(entry) : entry)) : value;
    return steps.map((step) => {
      const { intervieweeId, ...rest } = { intervieweeId: undefined, ...step };
      const wire = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, asNumbers(value)]));
      return describeStep(
        words,
        traceStep.parse(intervieweeId === undefined ? wire : { ...wire, interviewee: Number(intervieweeId) }),
      );
    });
  };

  test("a value that is met names the people and the number asked for", () => {
    expect(trace("EA", "TJ2021")).toEqual([
      "3 of 7 interviewees say yes: 1, 5, 6; you asked for 3.",
      "0 of 7 interviewees say no; you asked for 3.",
      expect.stringMatching(/^\d interviewees spoke of this case: /),
      "So the interviews say yes.",
      "3 documents say yes.",
      "Cells rest on interviews only.",
      "The cell says yes, based on interviews.",
    ]);
  });

  test("too few is said as too few, and silence is no no", () => {
    const sentences = trace("EA", "TJ2021", { presenceThreshold: atLeast(4) });
    expect(sentences).toContain("That is too few: 3 of 4 needed.");
    expect(sentences).toContain("So the interviews do not decide. Silence is not a no.");
    expect(sentences.at(-1)).toBe("The cell says unknown.");
  });

  test("a judgement, a speaker who says both and a source by an interviewee have their sentences", () => {
    expect(trace("EA", "AM2022", { evidenceMode: "either" })).toContain(
      "Your judgement says yes and stands in this table.",
    );
    expect(trace("TG", "KG2010")).toContain("Interviewee 6 says both or leaves it open, and counts on neither side.");
    expect(trace("CT", "KZ2022").find((sentence) => sentence.includes("second source"))).toBe(
      "1 document says yes. Its author is an interviewee, so it is no second source.",
    );
  });
});
