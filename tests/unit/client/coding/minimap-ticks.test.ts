import fc from "fast-check";
import { expect, test } from "vitest";
import { minimapTicks } from "../../../../lib/client/coding/minimap-ticks";
import { sectionTurns } from "../../../../lib/client/transcript/section-turns";

test("ticks stand in the order of the text, inside the strip, each below its beginning", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(4000), { minLength: 1, maxLength: 80 }),
      fc.array(fc.tuple(fc.nat(200_000), fc.nat(3000)), { minLength: 1, maxLength: 30 }),
      (lengths, wanted) => {
        let at = 0;
        const turns = lengths.map((length) => {
          const turn = { start: at, end: at + length };
          at = turn.end + 1;
          return turn;
        });
        const spans = wanted
          .map(([start, length]) => ({ start: Math.min(start, at), end: Math.min(start + length, at) }))
          .sort((one, other) => one.start - other.start);
        const ticks = minimapTicks(sectionTurns(turns), turns, spans);
        expect(ticks).toHaveLength(spans.length);
        for (const [place, { top, bottom }] of ticks.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(1 + 1e-9);
          expect(bottom).toBeGreaterThanOrEqual(top - 1e-9);
          expect(top).toBeGreaterThanOrEqual((ticks[place - 1]?.top ?? 0) - 1e-9);
        }
      },
    ),
  );
});

test("the whole text is the whole strip", () => {
  const turns = [
    { start: 0, end: 500 },
    { start: 501, end: 900 },
  ];
  expect(minimapTicks(sectionTurns(turns), turns, [{ start: 0, end: 900 }])).toEqual([{ top: 0, bottom: 1 }]);
});
