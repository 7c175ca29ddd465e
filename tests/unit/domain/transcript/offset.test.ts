import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codePointOffset,
  indexText,
  sliceText,
  toCodePoint,
  toUtf16,
  utf16Offset,
} from "../../../../lib/domain/transcript/offset";
import { hardText } from "./hard-text";

/** Any code points, halves of surrogate pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
  .map((points) => points.map((point) => String.fromCodePoint(point)).join(""));

describe("offsets count code points", () => {
  it("counts a character outside the basic plane once", () => {
    const indexed = indexText("a😀b");
    expect(indexed.length).toBe(3);
    expect(toUtf16(indexed, codePointOffset(2))).toBe(3);
    expect(toCodePoint(indexed, utf16Offset(3))).toBe(2);
    expect(sliceText(indexed, codePointOffset(1), codePointOffset(2))).toBe("😀");
  });

  it("moves outward between the halves of one character", () => {
    const indexed = indexText("a😀b😀");
    expect(toCodePoint(indexed, utf16Offset(2), "start")).toBe(1);
    expect(toCodePoint(indexed, utf16Offset(2), "end")).toBe(2);
    expect(toCodePoint(indexed, utf16Offset(5), "end")).toBe(4);
  });

  it("refuses a position beyond the end and a number that is no position", () => {
    const indexed = indexText("😀");
    expect(() => toUtf16(indexed, codePointOffset(2))).toThrow(RangeError);
    expect(() => toCodePoint(indexed, utf16Offset(3))).toThrow(RangeError);
    for (const value of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => codePointOffset(value)).toThrow(RangeError);
  });

  it("comes back from UTF-16 at every offset of every text, and agrees with Array.from", () => {
    fc.assert(
      fc.property(fc.oneof(hardText, anyText), (text) => {
        const indexed = indexText(text);
        const characters = Array.from(text);
        expect(indexed.length).toBe(characters.length);
        const wrong: number[] = [];
        let units = 0;
        for (let at = 0; at <= characters.length; at += 1) {
          const found = toUtf16(indexed, codePointOffset(at));
          const back = [toCodePoint(indexed, found, "start"), toCodePoint(indexed, found, "end")];
          if (found !== units || back.some((offset) => offset !== at)) wrong.push(at);
          units += characters[at]?.length ?? 0;
        }
        expect(wrong).toEqual([]);
      }),
    );
  });
});
