import { expect, test } from "vitest";
import { layOutCodings, readTurnTexts } from "../../../../lib/client/coding/lay-out-codings";
import { indexText } from "../../../../lib/domain/transcript/offset";
import type { TurnView } from "../../../../lib/schema/transcript";
import { buildCodingView } from "./build-coding";

const words = ["What 😀 differed?", "All saw it 😀 there.", "Nobody came."];
const indexed = indexText(words.join("\n"));
const turns = words.map((turn, index): TurnView => {
  const start = words.slice(0, index).reduce((sum, one) => sum + [...one].length + 1, 0);
  const end = start + [...turn].length;
  return {
    index,
    speaker: "",
    role: "interviewee",
    intervieweeId: null,
    start,
    end,
    startMs: null,
    questionIds: [],
    isMasked: false,
  };
});
const texts = readTurnTexts(indexed, turns);

test("turns are read by code points and counted in UTF-16 units", () => {
  expect(texts.map(({ text }) => text)).toEqual(words);
  expect(texts[1]).toMatchObject({ start: 18, end: 18 + (words[1]?.length ?? 0) });
});

test("a coding stands in every turn that it touches, at its words", () => {
  const coding = buildCodingView({ start: 26, end: 45 });
  const { placed, byTurn } = layOutCodings(indexed, texts, [coding], null);
  expect(indexed.text.slice(placed[0]?.start, placed[0]?.end)).toBe("t 😀 there.\nNobody c");
  expect(byTurn.map((codings) => codings.length)).toEqual([0, 1, 1]);
});

test("one more coding redraws the turns that it touches and no other", () => {
  const [one, two] = [buildCodingView({ start: 0, end: 4 }), buildCodingView({ start: 17, end: 20 })];
  const before = layOutCodings(indexed, texts, [one, two], null);
  const after = layOutCodings(indexed, texts, [one, two, buildCodingView({ start: 18, end: 19 })], before);
  expect(after.byTurn[0]).toBe(before.byTurn[0]);
  expect(after.byTurn[2]).toBe(before.byTurn[2]);
  expect(after.byTurn[1]).toHaveLength(2);
  expect(after.placed[0]).toBe(before.placed[0]);
  expect(after.placed.map(({ lane }) => lane)).toEqual([0, 0, 1]);
});
