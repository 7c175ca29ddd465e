import fc from "fast-check";
import { expect, test } from "vitest";
import { type DrawnCoding, segmentTurn } from "../../../../lib/client/transcript/segment-turn";

const coding = (id: string, start: number, end: number, lane: number): DrawnCoding => ({ id, start, end, lane });
const ids = (segments: ReturnType<typeof segmentTurn>) =>
  segments.map((segment) => [segment.text, segment.codings.map((one) => one.id).join("")]);

test("a turn is cut at the edges of its codings, which keep their lanes", () => {
  const text = "All saw the same danger.";
  const turn = { start: 100, end: 124 };
  const codings = [coding("b", 112, 123, 1), coding("a", 108, 116, 0)];
  expect(ids(segmentTurn(text, turn, codings))).toEqual([
    ["All saw ", ""],
    ["the ", "a"],
    ["same", "ab"],
    [" danger", "b"],
    [".", ""],
  ]);
});

test("a coding that spans turns is drawn in each to its edge", () => {
  const segments = segmentTurn("whole turn", { start: 50, end: 60 }, [coding("a", 10, 90, 0)]);
  expect(ids(segments)).toEqual([["whole turn", "a"]]);
});

test("a turn without codings is one piece", () => {
  expect(ids(segmentTurn("Yes.", { start: 0, end: 4 }, []))).toEqual([["Yes.", ""]]);
});

test("codings beyond the third slot are counted where their number grows", () => {
  const codings = [0, 1, 2, 3, 4].map((lane) => coding(String(lane), lane, 9, lane));
  const counts = segmentTurn("abcdefghi", { start: 0, end: 9 }, codings).map((segment) => segment.more);
  expect(counts).toEqual([0, 0, 0, 1, 2]);
  const oneEnds = [...codings, coding("short", 4, 6, 5)];
  const again = segmentTurn("abcdefghi", { start: 0, end: 9 }, oneEnds).map((segment) => segment.more);
  expect(again).toEqual([0, 0, 0, 1, 3, 0]);
});

test("a sign of writing direction is a piece of its own, with its name", () => {
  const segments = segmentTurn("ab\u200fcd", { start: 0, end: 5 }, [coding("a", 1, 4, 0)]);
  expect(segments.map(({ text, sign }) => [text, sign])).toEqual([
    ["a", null],
    ["b", null],
    ["\u200f", "RLM"],
    ["c", null],
    ["d", null],
  ]);
});

test("the pieces are the turn's text, and each holds exactly the codings that cover it", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "é", "😀", "\u202e", " "), minLength: 1, maxLength: 40 });
  const codings = fc.array(fc.tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 1, max: 30 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, codings, (text, drawn) => {
      const turn = { start: 0, end: text.length };
      const list = drawn
        .map(([start, length], lane) => coding(String(lane), start, start + length, lane))
        .filter(({ start, end }) => start < turn.end && end > turn.start);
      const segments = segmentTurn(text, turn, list);
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
      for (const { start, end, codings: held } of segments) {
        const covering = list.filter((one) => one.start <= start && one.end >= end);
        expect(held.map((one) => one.id).sort()).toEqual(covering.map((one) => one.id).sort());
      }
    }),
  );
});
