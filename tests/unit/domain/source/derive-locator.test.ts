import { expect, test } from "vitest";
import { deriveLocator } from "../../../../lib/domain/source/derive-locator";

const pages = [
  { label: "iv", start: 0 },
  { label: "1", start: 6 },
  { label: "2", start: 10 },
];

test.each([
  [{ start: 0, end: 3 }, "iv", "iv"],
  [{ start: 0, end: 6 }, "iv", "iv"],
  [{ start: 5, end: 7 }, "iv", "1"],
  [{ start: 0, end: 12 }, "iv", "2"],
  [{ start: 10, end: 11 }, "2", "2"],
])("a passage %o stands on the printed pages %s to %s", (passage, first, last) => {
  expect(deriveLocator("abcde\nfgh\nij", pages, passage)).toEqual({ unit: "page", first, last });
});

test("without pages paragraphs are counted by code points, blank lines not", () => {
  const text = "😀 one\n\n  \ntwo\nthree";
  expect(deriveLocator(text, [], { start: 0, end: 1 })).toMatchObject({ unit: "paragraph", first: "1", last: "1" });
  expect(deriveLocator(text, [], { start: 10, end: 13 })).toMatchObject({ first: "2", last: "2" });
  expect(deriveLocator(text, [], { start: 2, end: 16 })).toMatchObject({ first: "1", last: "3" });
});
