import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveSearchHits } from "../../../../lib/domain/transcript/derive-search-hits";
import { deriveSearchTerms } from "../../../../lib/domain/transcript/derive-search-terms";
import { segmentWords } from "../../../../lib/domain/transcript/segment-words";

const found = (text: string, typed: string) =>
  deriveSearchHits(segmentWords(text), deriveSearchTerms(typed)).map(({ start, end }) => text.slice(start, end));

describe("what was typed", () => {
  test.each([
    ["border danger", [["border"], ["danger"]]],
    ['"the same danger"', [["the", "same", "danger"]]],
    [
      "„dieselbe Gefahr“ «той же»",
      [
        ["dieselbe", "gefahr"],
        ["той", "же"],
      ],
    ],
    ["don’t", [["don", "t"]]],
    ['"never closed', [["never", "closed"]]],
    ["— … !", []],
  ])("%s is read as its parts", (typed, parts) => {
    expect(deriveSearchTerms(typed).map((term) => term.words)).toEqual(parts);
  });

  test("a part with a minus is not wanted; a hyphen inside a word is none", () => {
    expect(deriveSearchTerms('-fear well-known -"open door"').map((term) => [term.words, term.isExcluded])).toEqual([
      [["fear"], true],
      [["well", "known"], false],
      [["open", "door"], true],
    ]);
  });
});

describe("where a turn says it", () => {
  test.each([
    ["“Danger” – and danger, 😀danger!", "DANGER", ["Danger", "danger", "danger"]],
    ["The same, danger", '"same danger"', ["same, danger"]],
    ["endangered", "danger", []],
    ["a border and a danger", "danger border", ["border", "danger"]],
    ["a border", "danger border", []],
    ["a border without fear", "border -fear", []],
    ["Don't say don’t", "don't", ["Don't", "don’t"]],
    ["Он сказал: «Граница» закрыта", "граница", ["Граница"]],
    ["在數位時代，數位", "數位", ["數位", "數位"]],
    ["שלום עולם", '"שלום עולם"', ["שלום עולם"]],
    ["so so so", '"so so"', ["so so so"]],
  ])("%s, looked for %s", (text, typed, hits) => {
    expect(found(text, typed)).toEqual(hits);
  });

  test("every word of a text is found where it stands, and hits are in order and apart", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        for (const { word, start, end } of segmentWords(text)) {
          const term = { words: [word], isExcluded: false, isUnspaced: false };
          const hits = deriveSearchHits(segmentWords(text), [term]);
          expect(hits.some((hit) => hit.start <= start && end <= hit.end)).toBe(true);
          for (const [at, hit] of hits.entries()) expect(hit.start).toBeGreaterThanOrEqual(hits[at - 1]?.end ?? 0);
        }
      }),
    );
  });
});
