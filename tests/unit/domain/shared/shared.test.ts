import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDate, isoDate } from "../../../../lib/domain/shared/iso-date";
import { compareCodePoints } from "../../../../lib/domain/shared/ordering";
import { threshold } from "../../../../lib/domain/shared/threshold";

describe("a threshold", () => {
  test.each([1, 2, 7])("%d of 7 is one", (value) => {
    expect(threshold(value, 7)).toStrictEqual({ ok: true, value });
  });

  test.each([
    [0, { code: "belowOne" }],
    [-3, { code: "belowOne" }],
    [2.5, { code: "notWhole" }],
    [Number.NaN, { code: "notWhole" }],
    [Number.POSITIVE_INFINITY, { code: "notWhole" }],
    [8, { code: "aboveMaximum", maximum: 7 }],
  ])("%d of 7 is none", (value, reason) => {
    expect(threshold(value, 7)).toStrictEqual({ ok: false, reason });
  });
});

describe("a calendar day", () => {
  test.each(["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s exists", (text) => {
    expect(isoDate(text).ok).toBe(true);
  });

  test.each(["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01"])(
    "%s does not",
    (text) => {
      expect(isoDate(text)).toStrictEqual({ ok: false, reason: "impossibleDate" });
    },
  );

  test.each(["2024-1-1", "2024-01-01T00:00:00Z", "", "٢٠٢٤-٠١-٠١", " 2024-01-01"])("%s is no date", (text) => {
    expect(isoDate(text)).toStrictEqual({ ok: false, reason: "notADate" });
  });

  test("days are counted as an independent calendar counts them", () => {
    const day = fc.integer({ min: -719_162, max: 2_932_896 });
    const text = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (start, step) => {
        const end = start + step;
        fc.pre(end >= -719_162 && end <= 2_932_896);
        expect(isoDate(text(start)).ok).toBe(true);
        expect(addDays(text(start) as IsoDate, step)).toBe(text(end));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the order of texts", () => {
  test("is that of code points, whatever the locale", () => {
    expect(["😀", "！", "b", "é", "ı", "I", "i", "a", "ab"].sort(compareCodePoints)).toStrictEqual([
      "I",
      "a",
      "ab",
      "b",
      "i",
      "é",
      "ı",
      "！",
      "😀",
    ]);
  });

  test("equals a comparison of lists of code points", () => {
    const slow = (left: string, right: string): number => {
      const [a, b] = [[...left], [...right]].map((signs) => signs.map((sign) => sign.codePointAt(0) ?? 0));
      for (let at = 0; at < Math.min(a?.length ?? 0, b?.length ?? 0); at += 1) {
        const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
        if (difference !== 0) return difference;
      }
      return (a?.length ?? 0) - (b?.length ?? 0);
    };
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\u{ff01}", "\u{1f600}", "\u{1f601}", "\u{e000}") });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(Math.sign(compareCodePoints(left, right))).toBe(Math.sign(slow(left, right)));
      }),
      { numRuns: 1000 },
    );
  });
});
