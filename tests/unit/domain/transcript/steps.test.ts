import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applySteps } from "../../../../lib/domain/transcript/apply-steps";
import { composeSteps } from "../../../../lib/domain/transcript/compose-steps";
import { invertSteps } from "../../../../lib/domain/transcript/invert-steps";
import { mapAnchor } from "../../../../lib/domain/transcript/map-anchor";
import { mapPosition } from "../../../../lib/domain/transcript/map-position";
import { measureSteps } from "../../../../lib/domain/transcript/measure-steps";
import { codePointOffset, indexText, sliceText } from "../../../../lib/domain/transcript/offset";
import { segmenter } from "./hard-text";
import { corrected, passageIn, stepsOn } from "./random-edits";

const apply = (text: string, steps: Parameters<typeof applySteps>[1]) => applySteps(indexText(text), steps);

const carry = (text: string, words: string, steps: Parameters<typeof applySteps>[1]) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  const passage = { start, end: start + [...words].length, exact: words };
  return mapAnchor(indexText(apply(text, steps)), measureSteps(steps), passage, segmenter)?.exact ?? null;
};

/** Places between two characters as a reader sees them, in code points. */
const edgesOf = (text: string): ReadonlySet<number> => {
  const edges = new Set([0]);
  let at = 0;
  for (const { segment } of segmenter.segment(text)) {
    at += [...segment].length;
    edges.add(at);
  }
  return edges;
};

describe("a passage follows its words", () => {
  const text = "We saw Anna cross the border.";
  it.each([
    [
      "another name inside, at its left edge",
      "Anna cross",
      [{ start: 7, end: 11, text: "[person 3]" }],
      "[person 3] cross",
    ],
    ["another name at its right edge", "saw Anna", [{ start: 7, end: 11, text: "[person 3]" }], "saw [person 3]"],
    ["a replacement across its left edge", "Anna cross", [{ start: 3, end: 9, text: "met" }], "na cross"],
    ["a replacement across its right edge", "saw Anna", [{ start: 9, end: 17, text: "x" }], "saw An"],
    ["an insertion at its left edge", "Anna", [{ start: 7, end: 7, text: "old " }], "Anna"],
    ["an insertion at its right edge", "Anna", [{ start: 11, end: 11, text: " Li" }], "Anna"],
    ["an insertion inside", "Anna cross", [{ start: 11, end: 11, text: " Li" }], "Anna Li cross"],
    ["white space left at its edge", "Anna cross", [{ start: 7, end: 11, text: "" }], "cross"],
    ["the passage deleted", "Anna", [{ start: 7, end: 12, text: "" }], null],
    ["the passage deleted but for its white space", "Anna ", [{ start: 7, end: 11, text: "" }], null],
    ["a mark that joins the last character", "Ann", [{ start: 10, end: 10, text: "\u0323" }], "Ann\u0323"],
  ])("%s", (_what, words, steps, expected) => {
    expect(carry(text, words, steps)).toBe(expected);
  });

  it("an edit outside a passage never changes its words, whatever characters meet at its edges", () => {
    fc.assert(
      fc.property(
        corrected.chain(({ text, steps }) =>
          fc.record({ text: fc.constant(text), steps: fc.constant(steps), passage: passageIn(text, segmenter) }),
        ),
        ({ text, steps, passage }) => {
          const { start, end } = passage;
          const exact = sliceText(indexText(text), codePointOffset(start), codePointOffset(end));
          const outside = steps.filter((step) => step.end <= start || step.start >= end);
          const next = indexText(apply(text, outside));
          const map = measureSteps(outside);
          const from = mapPosition(map, start, "start");
          const to = mapPosition(map, end, "end");
          expect(sliceText(next, codePointOffset(from), codePointOffset(to))).toBe(exact);
          // A mark, joiner or flag half that lands beside the passage belongs to its last character from then on.
          const mapped = mapAnchor(next, map, { ...passage, exact }, segmenter);
          const isWhole = edgesOf(next.text).has(from) && edgesOf(next.text).has(to);
          expect(mapped?.exact).toEqual(isWhole ? exact : expect.stringContaining(exact));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("an edge never falls inside a character as a reader sees it", () => {
    fc.assert(
      fc.property(
        corrected.chain(({ text, steps }) =>
          fc.record({ text: fc.constant(text), steps: fc.constant(steps), passage: passageIn(text, segmenter) }),
        ),
        ({ text, steps, passage }) => {
          const exact = sliceText(indexText(text), codePointOffset(passage.start), codePointOffset(passage.end));
          const next = apply(text, steps);
          const mapped = mapAnchor(indexText(next), measureSteps(steps), { ...passage, exact }, segmenter);
          if (!mapped) return;
          const edges = edgesOf(next);
          expect([edges.has(mapped.start), edges.has(mapped.end), mapped.exact === ""]).toEqual([true, true, false]);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("steps", () => {
  it("composed do what both do one after the other, and move places the same way outside of what they rewrite", () => {
    fc.assert(
      fc.property(
        corrected.chain(({ text, steps }) =>
          fc.record({ text: fc.constant(text), first: fc.constant(steps), second: stepsOn(apply(text, steps)) }),
        ),
        ({ text, first, second }) => {
          const composed = composeSteps(first, second);
          const middle = apply(text, first);
          expect(apply(text, composed)).toBe(apply(middle, second));
          const [one, two, both] = [measureSteps(first), measureSteps(second), measureSteps(composed)];
          const isInside = (map: typeof one, at: number) => map.some((step) => step.start <= at && at <= step.end);
          const wrong: number[] = [];
          for (let at = 0; at <= indexText(text).length; at += 1) {
            const between = mapPosition(one, at, "start");
            if (isInside(one, at) || isInside(two, between)) continue;
            if (mapPosition(both, at, "start") !== mapPosition(two, between, "start")) wrong.push(at);
          }
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("undone give the text back, and every passage that they did not touch", () => {
    fc.assert(
      fc.property(corrected, ({ text, steps }) => {
        const back = invertSteps(indexText(text), steps);
        expect(apply(apply(text, steps), back)).toBe(text);
        expect(apply(text, composeSteps(steps, back))).toBe(text);
        const [there, home] = [measureSteps(steps), measureSteps(back)];
        const wrong: number[] = [];
        for (let at = 0; at <= indexText(text).length; at += 1) {
          if (there.some((step) => step.start <= at && at <= step.end)) continue;
          if (mapPosition(home, mapPosition(there, at, "end"), "end") !== at) wrong.push(at);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("refuse what overlaps, runs backwards or leaves the text", () => {
    expect(() =>
      measureSteps([
        { start: 0, end: 2, text: "" },
        { start: 1, end: 3, text: "" },
      ]),
    ).toThrow(RangeError);
    expect(() => measureSteps([{ start: 2, end: 1, text: "" }])).toThrow(RangeError);
    expect(() => apply("ab", [{ start: 0, end: 3, text: "" }])).toThrow(RangeError);
  });
});
