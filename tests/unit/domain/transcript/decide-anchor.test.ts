import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAnchor } from "../../../../lib/domain/transcript/decide-anchor";
import { indexText } from "../../../../lib/domain/transcript/offset";
import { hardText, segmenter } from "./hard-text";

const decide = (text: string, start: number, end: number, exact: string) =>
  decideAnchor(indexText(text), { start, end, exact }, segmenter);

describe("a passage is accepted only where its words stand", () => {
  it("stores the words with 32 code points before and after", () => {
    const text = `${"😀".repeat(40)}border${"ё".repeat(40)}`;
    expect(decide(text, 40, 46, "border")).toEqual({
      ok: true,
      anchor: { start: 40, end: 46, exact: "border", prefix: "😀".repeat(32), suffix: "ё".repeat(32) },
    });
  });

  it.each([
    ["another word", 0, 1, "b", "anchor_mismatch"],
    ["the same word counted in UTF-16 units", 3, 4, "c", "anchor_out_of_range"],
    ["words one place off", 0, 2, "😀c", "anchor_mismatch"],
    ["nothing", 1, 1, "", "anchor_empty"],
    ["a reversed range", 2, 1, "b", "anchor_empty"],
    ["a range past the end", 2, 5, "c", "anchor_out_of_range"],
    ["a negative start", -1, 1, "a", "anchor_out_of_range"],
    ["half a character", 0.5, 1, "a", "anchor_out_of_range"],
    ["no number", Number.NaN, 1, "a", "anchor_out_of_range"],
  ])("refuses %s", (_, start, end, exact, reason) => {
    expect(decide("a😀c", start, end, exact)).toEqual({ ok: false, reason });
  });

  it.each([
    ["a letter and its accent", "ae\u0301b", 0, 2, "ae"],
    ["a family of emoji", "👩‍👩‍👧", 0, 1, "👩"],
    ["a hand and its skin", "ok 👍🏽", 3, 4, "👍"],
    ["two flags at the wrong half", "🇰🇿🇦🇲", 1, 3, "🇿🇦"],
    ["a Hebrew letter and its point", "שׁל", 0, 1, "ש"],
  ])("does not split %s", (_, text, start, end, exact) => {
    expect(decide(text, start, end, exact)).toEqual({ ok: false, reason: "anchor_splits_character" });
  });

  it("takes exactly the edges that the segmenter finds in the whole text", () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const edges = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        const characters = Array.from(text);
        for (let at = 1; at < characters.length; at += 1) {
          const exact = characters.slice(0, at).join("");
          expect(decide(text, 0, at, exact).ok).toBe(edges.has(exact.length));
        }
      }),
      { numRuns: 300 },
    );
  });
});
