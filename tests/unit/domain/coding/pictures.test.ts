import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortenLabel } from "../../../../lib/client/quote/shorten-label";
import type { AttributeKey, AttributeValues } from "../../../../lib/domain/coding/attribute-owner";
import { deriveCodeLines } from "../../../../lib/domain/coding/derive-code-lines";
import { deriveCodeline } from "../../../../lib/domain/coding/derive-codeline";
import { deriveCrosstab } from "../../../../lib/domain/coding/derive-crosstab";
import { deriveDotMatrix } from "../../../../lib/domain/coding/derive-dot-matrix";
import { deriveQuoteFacets } from "../../../../lib/domain/coding/derive-quote-facets";
import { deriveWordContexts } from "../../../../lib/domain/coding/derive-word-contexts";
import { narrowStatements } from "../../../../lib/domain/coding/narrow-statements";
import type { QuoteEntry } from "../../../../lib/domain/coding/quote-entry";
import type { QuoteFilter } from "../../../../lib/domain/coding/quote-filter";
import { stepBetweenMarks } from "../../../../lib/domain/coding/step-between-marks";
import { segmentWords } from "../../../../lib/domain/transcript/segment-words";

const lines = deriveCodeLines([
  { id: "a", parentId: null },
  { id: "b", parentId: "a" },
  { id: "c", parentId: null },
]);
const values: AttributeValues = {
  interviewee: new Map([
    ["p1", new Map([["Role", "press"]])],
    ["p2", new Map([["Role", "office"]])],
    ["p3", new Map([["Role", "press"]])],
  ]),
  interview: new Map([["t1", new Map([["Wave", "1"]])]]),
  case: new Map([
    ["k", new Map([["Year", "2022"]])],
    ["m", new Map([["Year", "2021"]])],
  ]),
};
const nothing: QuoteFilter = {
  codeIds: [],
  caseIds: [],
  stances: [],
  intervieweeIds: [],
  interviewIds: [],
  coderIds: [],
  statuses: [],
  attributes: [],
};
const anyEntries = fc
  .array(
    fc.record({
      codeId: fc.constantFrom("a", "b", "c"),
      interviewId: fc.constantFrom("t1", "t2"),
      intervieweeIds: fc.subarray(["p1", "p2", "p3", "p4"], { minLength: 1 }),
      stances: fc.array(
        fc.record({
          stance: fc.constantFrom("present" as const, "absent" as const),
          caseId: fc.constantFrom("k", "m", "n", null),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { maxLength: 20 },
  )
  .map((rows) =>
    rows.map(
      (row, at): QuoteEntry => ({
        ...row,
        codingId: `${at}`,
        coderId: "x",
        status: "accepted",
        transcriptId: row.interviewId,
        interviewNumber: 1,
        start: at,
        end: at + 1,
        firstTurn: 0,
        lastTurn: 0,
      }),
    ),
  );
const anyKey = fc.constantFrom<AttributeKey>(
  { of: "interviewee", name: "Role" },
  { of: "interview", name: "Wave" },
  { of: "case", name: "Year" },
);

describe("the crosstab of codes by an attribute", () => {
  test("each cell holds the passages that it opens, and the people who have the value among those who speak in them", () => {
    fc.assert(
      fc.property(anyEntries, anyKey, fc.subarray(["present", "absent"] as const), (entries, key, stances) => {
        const filter = { ...nothing, stances };
        const { matches } = deriveQuoteFacets(entries, filter, lines, values);
        const narrowed = matches.map((entry) => narrowStatements(entry, filter, values));
        const { cells } = deriveCrosstab(narrowed, ["a", "b", "c"], key, values, lines);
        for (const { codeId, value, passages, interviewees } of cells) {
          const asked = { ...filter, codeIds: [codeId], attributes: [{ ...key, value }] };
          const opened = deriveQuoteFacets(entries, asked, lines, values).matches;
          const people = new Set(opened.flatMap((entry) => entry.intervieweeIds));
          const own = [...people].filter(
            (id) => key.of !== "interviewee" || (values.interviewee.get(id)?.get("Role") ?? "") === value,
          );
          expect({ passages, interviewees }).toEqual({ passages: opened.length, interviewees: own.length });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("who speaks ten times counts once", () => {
    const often = Array.from(
      { length: 10 },
      (_, at): QuoteEntry => ({
        codingId: `${at}`,
        codeId: "a",
        coderId: "x",
        status: "accepted",
        transcriptId: "t1",
        interviewId: "t1",
        interviewNumber: 1,
        start: at,
        end: at + 1,
        firstTurn: 0,
        lastTurn: 0,
        stances: [{ stance: "present", caseId: null }],
        intervieweeIds: ["p1"],
      }),
    );
    const { cells, columns } = deriveCrosstab(often, ["a"], { of: "interviewee", name: "Role" }, values, lines);
    expect(cells).toEqual([{ codeId: "a", value: "press", interviewees: 1, passages: 10 }]);
    expect(columns).toEqual([{ value: "press", interviewees: 1, passages: 10 }]);
    expect(deriveCrosstab(often, ["a"], { of: "case", name: "Year" }, values, lines).cells).toEqual([]);
  });
});

describe("the codeline", () => {
  const anyTalk = fc.record({
    lengths: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 }),
    spans: fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 90 }), fc.constantFrom("a", "b")), {
      maxLength: 40,
    }),
  });

  test("holds every coding once, in places that are wide enough, inside of the line, and never over each other", () => {
    fc.assert(
      fc.property(anyTalk, ({ lengths, spans }) => {
        let end = 0;
        const turns = lengths.map((length, index) => {
          const start = end;
          end = start + length + 1;
          return { index, start, end: start + length };
        });
        const marks = spans.map(([at, length, codeId], place) => {
          const start = at % end;
          return { codingId: `${place}`, codeId, start, end: Math.min(end, start + length) };
        });
        const groups = deriveCodeline(turns, marks, { width: 600, target: 26 });
        expect(groups.flatMap(({ codingIds }) => codingIds).sort()).toEqual(
          marks.map(({ codingId }) => codingId).sort(),
        );
        for (const one of groups) {
          expect(one.width).toBeGreaterThanOrEqual(26 - 1e-6);
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.left + one.width).toBeLessThanOrEqual(600.001);
          for (const { left, width } of one.bars) {
            expect(width).toBeGreaterThanOrEqual(3);
            expect(left + width).toBeLessThanOrEqual(600.001);
          }
        }
        for (const codeId of ["a", "b"]) {
          const row = groups.filter((one) => one.codeId === codeId).sort((one, other) => one.left - other.left);
          for (const [at, one] of row.entries())
            expect(one.left + one.width).toBeLessThanOrEqual((row[at + 1]?.left ?? 600) + 0.001);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a passage stands in its turn, whatever the turn's length, and a later one stands further right", () => {
    const turns = [
      { index: 0, start: 0, end: 1000 },
      { index: 1, start: 1001, end: 1011 },
    ];
    const at = (start: number) =>
      deriveCodeline(turns, [{ codingId: "1", codeId: "a", start, end: start + 2 }], { width: 200, target: 26 })[0]
        ?.bars[0]?.left;
    expect(at(500)).toBe(50);
    expect(at(1006)).toBe(150);
    expect(deriveCodeline([], [], { width: 200, target: 26 })).toEqual([]);
  });
});

describe("the matrix of dots", () => {
  test("areas stand in the proportion of the weights, and the largest stays in its cell", () => {
    const [one, four] = deriveDotMatrix(
      [
        { row: 0, column: 0, weight: 3 },
        { row: 1, column: 2, weight: 12 },
        { row: 1, column: 1, weight: 0 },
      ],
      40,
    );
    expect(four).toMatchObject({ x: 100, y: 60 });
    expect(((four?.radius ?? 0) / (one?.radius ?? 1)) ** 2).toBeCloseTo(4);
    expect(four?.radius).toBeLessThan(20);
    expect(deriveDotMatrix([{ row: 0, column: 0, weight: 0 }], 40)).toEqual([]);
  });
});

describe("keys between marks", () => {
  const marks = [
    { row: 0, column: 0 },
    { row: 0, column: 4 },
    { row: 2, column: 3 },
    { row: 2, column: 9 },
  ];

  test("move along the row, to the nearest of the next row, and stay at an edge", () => {
    expect(stepBetweenMarks(marks, 0, "ArrowRight")).toBe(1);
    expect(stepBetweenMarks(marks, 1, "ArrowRight")).toBe(1);
    expect(stepBetweenMarks(marks, 1, "ArrowDown")).toBe(2);
    expect(stepBetweenMarks(marks, 3, "ArrowUp")).toBe(1);
    expect(stepBetweenMarks(marks, 0, "ArrowUp")).toBe(0);
    expect(stepBetweenMarks(marks, 2, "End")).toBe(3);
    expect(stepBetweenMarks(marks, 3, "Home")).toBe(2);
    expect(stepBetweenMarks(marks, 3, "ArrowLeft")).toBe(2);
  });
});

describe("a word in context", () => {
  test("stands with the words around it, signs and capitals as they were said", () => {
    const text = "Danger, of course. And 😀 danger again.";
    expect(deriveWordContexts(text, "DANGER", 1)).toEqual([
      { before: "", word: "Danger", after: ", of" },
      { before: "And 😀 ", word: "danger", after: " again." },
    ]);
    expect(deriveWordContexts(text, "dang", 1)).toEqual([]);
  });

  test("every place of a word is found, and the parts are a piece of the passage", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("the", "Border", "was,", "closed.", "border"), { maxLength: 20 }),
        fc.nat(5),
        (said, span) => {
          const text = said.join(" ");
          const found = deriveWordContexts(text, "border", span);
          expect(found).toHaveLength(segmentWords(text).filter(({ word }) => word === "border").length);
          for (const { before, word, after } of found) expect(text).toContain(before + word + after);
        },
      ),
    );
  });
});

test("a label is cut at a whole character", () => {
  expect(shortenLabel("short", 5)).toBe("short");
  expect(shortenLabel("😀😀😀😀", 3)).toBe("😀😀…");
});
