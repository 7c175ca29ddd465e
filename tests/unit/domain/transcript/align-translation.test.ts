import { expect, test } from "vitest";
import { alignTranslation } from "../../../../lib/domain/transcript/align-translation";

const turns = (voices: string) => [...voices].map((speaker) => ({ speaker }));

test.each([
  ["QAQA", "fbfb", { isAligned: true }],
  ["QAQA", "ffff", { isAligned: true }],
  ["QAQA", "fbb", { isAligned: false, original: 4, translation: 3, turn: 3 }],
  ["QAQA", "fbfbb", { isAligned: false, original: 4, translation: 5, turn: 5 }],
  ["QAQABQ", "fbfbf", { isAligned: false, original: 6, translation: 5, turn: 5 }],
  ["QAAQ", "fbf", { isAligned: false, original: 4, translation: 3, turn: 3 }],
  ["QA", "", { isAligned: false, original: 2, translation: 0, turn: 1 }],
])("%s beside %s", (original, translation, expected) => {
  expect(alignTranslation(turns(original), turns(translation))).toEqual(expected);
});
