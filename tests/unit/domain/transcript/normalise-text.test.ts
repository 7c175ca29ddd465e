import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "../../../../lib/domain/transcript/normalise-text";
import { utf16Offset } from "../../../../lib/domain/transcript/offset";
import { mapOffset } from "../../../../lib/domain/transcript/offset-map";
import { hardText } from "./hard-text";

const noisy = fc
  .array(
    fc.oneof(
      hardText,
      fc.constantFrom("\r\n", "\r", "\n", "\v", "\f", "\u2028", "\u2029", "\u0000", "\u0007", "\t", "e\u0308"),
    ),
  )
  .map((parts) => parts.join(""));

describe("a version's text is normalised once", () => {
  it("drops the byte order mark and controls, unifies line ends, composes, and counts each", () => {
    const { text, report } = normaliseText("\ufeffI:\r\ncafe\u0301\u0000 \u0007ok\rB:\u2028no\vyes\fend\ttab");
    expect(text).toBe("I:\ncafé ok\nB:\nno\nyes\nend\ttab");
    expect(report).toEqual({ byteOrderMarks: 1, lineEnds: 5, controls: 2, loneSurrogates: 0, composed: 1 });
  });

  it("keeps no-break spaces, soft hyphens, direction marks and a byte order mark inside", () => {
    const text = "a\u00a0b\u00adc\u200f\u202bd\u202ce\ufefff\u0085g";
    expect(normaliseText(text).text).toBe(text);
  });

  it("replaces half a surrogate pair, which no database stores", () => {
    expect(normaliseText("a\ud83d b\ude00")).toMatchObject({ text: "a\ufffd b\ufffd", report: { loneSurrogates: 2 } });
  });

  it("composes Hangul written as letters", () => {
    expect(normaliseText("\u1100\u1161\u11a8!").text).toBe("각!");
  });

  it("carries a position outward when it lies inside a composed character", () => {
    const { maps } = normaliseText("x\r\ne\u0301y");
    expect(mapOffset(maps, utf16Offset(4), "start")).toEqual({ offset: 2, isSnapped: true });
    expect(mapOffset(maps, utf16Offset(4), "end")).toEqual({ offset: 3, isSnapped: true });
    expect(mapOffset(maps, utf16Offset(5), "start")).toEqual({ offset: 3, isSnapped: false });
  });

  it("equals the plain rule on every text, is idempotent, and its maps say where everything went", () => {
    fc.assert(
      fc.property(noisy, (raw) => {
        const { text, maps } = normaliseText(raw);
        const expected = raw
          .replaceAll("\r\n", "\n")
          .replaceAll(/[\r\v\f\u2028\u2029]/g, "\n")
          .replaceAll("\u0000", "")
          .replaceAll("\u0007", "")
          .normalize("NFC");
        expect(text).toBe(expected);
        expect(normaliseText(text).text).toBe(text);
        for (let at = 0; at < raw.length; at += 1) {
          const start = mapOffset(maps, utf16Offset(at), "start");
          const end = mapOffset(maps, utf16Offset(at + 1), "end");
          const [from, to] = [text.slice(start.offset, end.offset), raw.slice(at, at + 1)];
          if (!start.isSnapped && !end.isSnapped && from !== "" && from !== "\n")
            expect(from.normalize("NFD")).toContain(to.normalize("NFD"));
          expect(start.offset).toBeLessThanOrEqual(end.offset);
        }
      }),
    );
  });
});
