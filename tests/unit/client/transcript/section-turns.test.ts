import fc from "fast-check";
import { expect, test } from "vitest";
import { sectionTurns } from "../../../../lib/client/transcript/section-turns";

const turnsOf = (lengths: readonly number[]) => {
  let start = 0;
  return lengths.map((length) => {
    const turn = { start, end: start + length };
    start = turn.end + 1;
    return turn;
  });
};

test("sections hold every turn once, 16 to 32 of them but in the last", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4000), { minLength: 1, maxLength: 300 }), (lengths) => {
      const sections = sectionTurns(turnsOf(lengths));
      expect(sections[0]?.from).toBe(0);
      expect(sections.at(-1)?.to).toBe(lengths.length);
      for (const [place, section] of sections.entries()) {
        const next = sections[place + 1];
        if (!next) continue;
        expect(next.from).toBe(section.to);
        expect(section.to - section.from).toBeGreaterThanOrEqual(16);
        expect(section.to - section.from).toBeLessThanOrEqual(32);
      }
    }),
  );
});

test("long turns fill a section with fewer of them, short ones with more", () => {
  const sizeOf = (length: number) => sectionTurns(turnsOf(Array(100).fill(length)))[0]?.to;
  expect(sizeOf(2000)).toBe(16);
  expect(sizeOf(20)).toBe(32);
});

test("the height that is reserved grows with the words", () => {
  const heightOf = (length: number) => sectionTurns(turnsOf(Array(16).fill(length)))[0]?.height ?? 0;
  expect(heightOf(680)).toBe(16 * (10 * 28 + 20));
  expect(heightOf(10)).toBe(16 * 60);
});
