import { expect, test } from "vitest";
import { findInText, mostHits } from "../../../../lib/client/transcript/find-in-text";

const hits = (text: string, words: string) => findInText(text, words).map(({ start, end }) => text.slice(start, end));

test("hits do not regard upper and lower case, and their offsets count UTF-16 units", () => {
  expect(findInText("😀 Russia, RUSSIA", "russia")).toEqual([
    { start: 3, end: 9 },
    { start: 11, end: 17 },
  ]);
});

test("signs are searched for as they are written", () => {
  expect(hits("Why (not)? a.b axb", "(not)?")).toEqual(["(not)?"]);
  expect(hits("a.b axb", "a.b")).toEqual(["a.b"]);
});

test("a blank also stands for the line feed between turns", () => {
  expect(hits("same\ndanger, same  danger", "same danger")).toEqual(["same\ndanger", "same  danger"]);
});

test("nothing is found for nothing, and no more than anybody reads", () => {
  expect(findInText("abc", "  ")).toEqual([]);
  expect(findInText("a ".repeat(mostHits + 50), "a")).toHaveLength(mostHits);
});
