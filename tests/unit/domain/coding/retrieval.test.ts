import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AttributeValues, attributeOwners } from "../../../../lib/domain/coding/attribute-owner";
import { type CodeCondition, codeRelations } from "../../../../lib/domain/coding/code-condition";
import { deriveCodeLines } from "../../../../lib/domain/coding/derive-code-lines";
import { deriveCompanions } from "../../../../lib/domain/coding/derive-companions";
import { deriveCooccurrence } from "../../../../lib/domain/coding/derive-cooccurrence";
import { deriveQuoteFacets } from "../../../../lib/domain/coding/derive-quote-facets";
import type { QuoteEntry } from "../../../../lib/domain/coding/quote-entry";
import { inGeneral, type QuoteFilter } from "../../../../lib/domain/coding/quote-filter";
import { readAttributeChoice } from "../../../../lib/domain/coding/read-attribute-choice";
import type { TextMeasure } from "../../../../lib/domain/coding/text-measure";
import { writeAttributeChoice } from "../../../../lib/domain/coding/write-attribute-choice";

const WORD = 5;
const TURN = 20;
const LENGTH = 100;
/** A text of twenty words of four letters and a blank, four words a turn; turns 1, 3 and so on answer. */
const measure: TextMeasure = {
  wordStarts: Array.from({ length: LENGTH / WORD }, (_, at) => at * WORD),
  answerTurns: [1, 3],
};
const measures = new Map([
  ["t1", measure],
  ["t2", measure],
]);
const codes = [
  { id: "a", parentId: null },
  { id: "b", parentId: "a" },
  { id: "c", parentId: null },
];
const lines = deriveCodeLines(codes);

const entryOf = (given: Partial<QuoteEntry> & { codingId: string; start: number; end: number }): QuoteEntry => ({
  codeId: "a",
  coderId: "x",
  status: "accepted",
  transcriptId: "t1",
  interviewId: given.transcriptId ?? "t1",
  interviewNumber: 1,
  firstTurn: Math.floor(given.start / TURN),
  lastTurn: Math.floor((given.end - 1) / TURN),
  stances: [{ stance: "present", caseId: null }],
  intervieweeIds: ["p1"],
  ...given,
});

const stance = fc.constantFrom("present" as const, "absent" as const, "unclear" as const);
const caseId = fc.constantFrom("k", "m", null);
const anyEntry = fc.record({
  span: fc.tuple(fc.nat(LENGTH - 2), fc.integer({ min: 1, max: 30 })),
  codeId: fc.constantFrom("a", "b", "c"),
  transcriptId: fc.constantFrom("t1", "t2"),
  person: fc.constantFrom("p1", "p2", "p3"),
  stances: fc.array(fc.record({ stance, caseId }), { minLength: 1, maxLength: 2 }),
});
const anyEntries = fc
  .array(anyEntry, { maxLength: 25 })
  .map((rows) =>
    rows.map(({ span: [start, length], person, ...rest }, at) =>
      entryOf({ ...rest, codingId: `${at}`, start, end: Math.min(LENGTH, start + length), intervieweeIds: [person] }),
    ),
  );

/** By hand, pair by pair: what the sweep must equal. */
const isBeside = (one: QuoteEntry, other: QuoteEntry, { relation, words }: CodeCondition): boolean => {
  const gap = (from: number, to: number, start: number, end: number) => Math.max(start - to, from - end);
  if (relation === "passage") return one.start === other.start && one.end === other.end;
  if (relation === "overlap") return one.start < other.end && other.start < one.end;
  if (relation === "turn") return gap(one.firstTurn, one.lastTurn, other.firstTurn, other.lastTurn) <= 0;
  const word = (at: number) => Math.floor(at / WORD);
  if (relation === "near") {
    const between = gap(word(one.start), word(one.end - 1), word(other.start), word(other.end - 1)) - 1;
    return between <= words;
  }
  const answer = (turn: number) => measure.answerTurns.filter((index) => index < turn).length;
  const last = (entry: QuoteEntry) => Math.max(answer(entry.firstTurn), answer(entry.lastTurn + 1) - 1);
  return gap(answer(one.firstTurn), last(one), answer(other.firstTurn), last(other)) <= 1;
};

describe("codings beside codings", () => {
  test.each(codeRelations)("%s: the sweep finds what comparing every pair finds", (relation) => {
    fc.assert(
      fc.property(anyEntries, fc.constantFrom("a", "b", "c"), fc.nat(6), (entries, codeId, words) => {
        const condition = { isNot: false, relation, words, codeIds: [codeId] };
        const byHand = entries.filter((one) =>
          entries.some(
            (other) =>
              other !== one &&
              other.transcriptId === one.transcriptId &&
              (lines.get(other.codeId) ?? []).includes(codeId) &&
              isBeside(one, other, condition),
          ),
        );
        const found = deriveCompanions(entries, entries, condition, lines, measures);
        expect([...found].sort()).toEqual(byHand.map((entry) => entry.codingId).sort());
      }),
      { numRuns: 400 },
    );
  });

  test("more words between never finds fewer, and the order of the codings changes nothing", () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(5), (entries, words) => {
        const ask = (list: readonly QuoteEntry[], limit: number) =>
          deriveCompanions(
            list,
            list,
            { isNot: false, relation: "near", words: limit, codeIds: ["a"] },
            lines,
            measures,
          );
        const few = ask(entries, words);
        for (const id of few) expect(ask(entries, words + 1).has(id)).toBe(true);
        expect([...ask([...entries].reverse(), words)].sort()).toEqual([...few].sort());
      }),
    );
  });

  test("a coding is never its own companion", () => {
    const alone = [entryOf({ codingId: "1", start: 0, end: 10 })];
    for (const relation of codeRelations)
      expect(
        deriveCompanions(alone, alone, { isNot: false, relation, words: 9, codeIds: ["a"] }, lines, measures).size,
      ).toBe(0);
  });

  test("the table of codes that stand together equals a count of all pairs", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const rows = ["a", "b", "c"];
        const of = (entry: QuoteEntry) => lines.get(entry.codeId) ?? [];
        const byHand = rows.flatMap((rowId) =>
          rows
            .filter((columnId) => columnId !== rowId)
            .flatMap((columnId) => {
              const own = entries.filter(
                (one) =>
                  of(one).includes(rowId) &&
                  entries.some(
                    (other) =>
                      other !== one &&
                      other.transcriptId === one.transcriptId &&
                      of(other).includes(columnId) &&
                      one.start < other.end &&
                      other.start < one.end,
                  ),
              );
              const interviewees = new Set(own.flatMap((entry) => entry.intervieweeIds)).size;
              return own.length > 0 ? [{ rowId, columnId, passages: own.length, interviewees }] : [];
            }),
        );
        const order = (list: readonly object[]) => list.map((cell) => JSON.stringify(cell)).sort();
        expect(order(deriveCooccurrence(entries, rows, lines))).toEqual(order(byHand));
      }),
      { numRuns: 400 },
    );
  });
});

describe("choices beside a filter", () => {
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
  const values: AttributeValues = {
    interviewee: new Map([
      ["p1", new Map([["Role", "press"]])],
      ["p2", new Map([["Role", "office"]])],
    ]),
    interview: new Map([["t1", new Map([["Wave", "1"]])]]),
    case: new Map([
      ["k", new Map([["Year", "2022"]])],
      ["m", new Map([["Year", "2021"]])],
    ]),
  };
  const choice = fc.constantFrom(
    { of: "interviewee", name: "Role", value: "press" } as const,
    { of: "interviewee", name: "Role", value: "" } as const,
    { of: "interview", name: "Wave", value: "1" } as const,
    { of: "case", name: "Year", value: "2022" } as const,
    { of: "case", name: "Year", value: "2021" } as const,
    { of: "case", name: "Size", value: "large" } as const,
  );
  const anyFilter = fc.record({
    codeIds: fc.subarray(["a", "b", "c"]),
    caseIds: fc.subarray(["k", "m", inGeneral]),
    stances: fc.subarray(["present", "absent", "unclear"] as const),
    intervieweeIds: fc.subarray(["p1", "p2", "p3"]),
    attributes: fc.array(choice, { maxLength: 2 }),
  });

  test("each count is what that choice alone would find in its part, all other parts as they are", () => {
    fc.assert(
      fc.property(anyEntries, anyFilter, (entries, parts) => {
        const filter = { ...nothing, ...parts };
        const { counts, attributes } = deriveQuoteFacets(entries, filter, lines, values);
        const alone = (change: Partial<QuoteFilter>) =>
          deriveQuoteFacets(entries, { ...filter, ...change }, lines, values);
        for (const { of, name, counts: own } of attributes) {
          const others = filter.attributes.filter((one) => one.of !== of || one.name !== name);
          for (const { value, passages, interviewees } of own) {
            const found = alone({ attributes: [...others, { of, name, value }] });
            expect({ of, name, value, passages, interviewees }).toEqual({
              of,
              name,
              value,
              passages: found.matches.length,
              interviewees: found.interviewees,
            });
          }
        }
        const facets = [
          ["code", (value: string) => ({ codeIds: [value] })],
          ["case", (value: string) => ({ caseIds: [value] })],
          ["stance", (value: string) => ({ stances: [value as "present"] })],
          ["interviewee", (value: string) => ({ intervieweeIds: [value] })],
        ] as const;
        for (const [facet, change] of facets) {
          for (const { value, passages, interviewees } of counts[facet]) {
            const found = alone(change(value));
            expect({ facet, value, passages, interviewees }).toEqual({
              facet,
              value,
              passages: found.matches.length,
              interviewees: found.interviewees,
            });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a passage of two people is counted for each under her own value, and one value asked finds it", () => {
    const both = [entryOf({ codingId: "1", start: 0, end: 10, intervieweeIds: ["p1", "p2", "p3"] })];
    const { attributes } = deriveQuoteFacets(both, nothing, lines, values);
    expect(attributes.find(({ name }) => name === "Role")?.counts).toEqual([
      { value: "press", passages: 1, interviewees: 1 },
      { value: "office", passages: 1, interviewees: 1 },
      { value: "", passages: 1, interviewees: 1 },
    ]);
    const asked = [{ of: "interviewee", name: "Role", value: "office" } as const];
    expect(deriveQuoteFacets(both, { ...nothing, attributes: asked }, lines, values).matches).toHaveLength(1);
  });

  test("an attribute of a case is asked of the statement that the stance is asked of", () => {
    const said = [
      { stance: "present", caseId: "k" },
      { stance: "absent", caseId: "m" },
    ] as const;
    const one = [entryOf({ codingId: "1", start: 0, end: 10, stances: said })];
    const find = (stance: "present" | "absent") =>
      deriveQuoteFacets(
        one,
        { ...nothing, stances: [stance], attributes: [{ of: "case", name: "Year", value: "2022" }] },
        lines,
        values,
      ).matches.length;
    expect([find("present"), find("absent")]).toEqual([1, 0]);
  });

  test("a value survives being written and read, whatever it holds", () => {
    fc.assert(
      fc.property(fc.constantFrom(...attributeOwners), fc.string({ minLength: 1 }), fc.string(), (of, name, value) => {
        expect(readAttributeChoice(writeAttributeChoice({ of, name, value }))).toEqual({ of, name, value });
      }),
    );
    for (const text of ["", "interviewee:Role", "person:Role:press", "interviewee::press", "case:a:b:c", "case:a:%"])
      expect(readAttributeChoice(text), text).toBeNull();
  });

  test("a loop in the codebook is cut", () => {
    const loop = deriveCodeLines([
      { id: "a", parentId: "b" },
      { id: "b", parentId: "a" },
    ]);
    expect(loop.get("a")).toEqual(["a", "b"]);
  });
});
