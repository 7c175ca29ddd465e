import { describe, expect, test } from "vitest";
import { snapPassage } from "../../../../lib/client/transcript/snap-passage";

const words = new Intl.Segmenter("en", { granularity: "word" });
const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

const snapped = (marked: string, segmenter = words) => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  const span = snapPassage(text, { start, end }, segmenter);
  return span && text.slice(span.start, span.end);
};

describe("to words", () => {
  test.each([
    ["a co[mmon dan]ger that", "common danger"],
    ["a [common ]danger", "common"],
    ["a[ common] danger", "common"],
    ["it [did not]. Then", "did not"],
    ["it [did not.] Then", "did not."],
    ["didn[']t", "didn't"],
    ["one[\n]two", null],
    ["in A[rmen]ia\nit did", "Armenia"],
    ["the 😀 [fa]ce", "face"],
    ["גבו[ל] חם", "גבול"],
  ])("%s", (marked, expected) => {
    expect(snapped(marked)).toBe(expected);
  });
});

describe("to characters", () => {
  test.each([
    ["a co[mmon dan]ger", "mmon dan"],
    ["e[\u0301]tat", "e\u0301"],
    ["\ud83d[\ude00] yes", "\ud83d\ude00"],
  ])("%s", (marked, expected) => {
    expect(snapped(marked, characters)).toBe(expected);
  });
});
