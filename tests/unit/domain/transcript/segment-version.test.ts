import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTurnAt } from "../../../../lib/domain/transcript/find-turn-at";
import { codePointOffset, indexText, sliceText, utf16Offset } from "../../../../lib/domain/transcript/offset";
import { mapOffset } from "../../../../lib/domain/transcript/offset-map";
import { segmentVersion } from "../../../../lib/domain/transcript/segment-version";
import { hardText } from "./hard-text";

const canonical = "Title\nI: How 😀 so?\nB: Well.\nStill well.\nEnd of file";
const piece = (words: string, startMs?: number) => {
  const start = canonical.indexOf(words);
  return { start, end: start + words.length, ...(startMs === undefined ? {} : { startMs }) };
};

describe("a version's text is its turns joined by a line feed", () => {
  it("leaves out labels, header and footer, and counts offsets in code points", () => {
    const version = segmentVersion(canonical, [
      { speaker: "I", pieces: [piece("How 😀 so?")], joint: "\n" },
      { speaker: "B", pieces: [piece("Well."), piece("Still well.", 5000)], joint: " ", startMs: 4000 },
    ]);
    expect(version.text).toBe("How 😀 so?\nWell. Still well.");
    expect(version.turns).toEqual([
      { index: 0, speaker: "I", start: 0, end: 9 },
      { index: 1, speaker: "B", start: 10, end: 27, startMs: 4000 },
    ]);
    expect(version.timeAnchors).toEqual([
      { at: 10, ms: 4000 },
      { at: 16, ms: 5000 },
    ]);
    const still = mapOffset([version.map], utf16Offset(canonical.indexOf("Still")), "start");
    expect(version.text.slice(still.offset)).toBe("Still well.");
  });

  it("finds the turn of a place; the line feed belongs to the turn before it", () => {
    const { turns } = segmentVersion("aa\nbb", [
      { speaker: "I", pieces: [{ start: 0, end: 2 }], joint: "\n" },
      { speaker: "B", pieces: [{ start: 3, end: 5 }], joint: "\n" },
    ]);
    expect([0, 2, 3, 5].map((at) => findTurnAt(turns, codePointOffset(at))?.speaker)).toEqual(["I", "I", "B", "B"]);
    expect(findTurnAt(turns, codePointOffset(6))).toBeUndefined();
    expect(findTurnAt([], codePointOffset(0))).toBeUndefined();
  });

  it("gives back every turn's own words, whatever stood between the pieces", () => {
    const words = hardText.filter((text) => text !== "");
    const turn = fc.record({
      before: hardText,
      pieces: fc.array(words, { minLength: 1, maxLength: 3 }),
      gap: hardText,
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 6 }), hardText, (turns, tail) => {
        let source = "";
        const spoken = turns.map(({ before, pieces, gap }) => {
          source += before;
          const ranges = pieces.map((text) => {
            const start = source.length;
            source += text;
            const end = source.length;
            source += gap;
            return { start, end };
          });
          return { speaker: "S", pieces: ranges, joint: "\n" as const };
        });
        const version = segmentVersion(source + tail, spoken);
        const expected = turns.map(({ pieces }) => pieces.join("\n"));
        const indexed = indexText(version.text);
        expect(version.text).toBe(expected.join("\n"));
        expect(version.turns.map(({ start, end }) => sliceText(indexed, start, end))).toEqual(expected);
      }),
    );
  });
});
