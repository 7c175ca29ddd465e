import fc from "fast-check";
import { expect, test } from "vitest";
import { packLanes } from "../../../../lib/client/transcript/pack-lanes";

test("codings that overlap have lanes of their own, touching ones share", () => {
  const spans = [
    { start: 0, end: 9 },
    { start: 4, end: 6 },
    { start: 6, end: 7 },
    { start: 9, end: 12 },
  ];
  expect(packLanes(spans)).toEqual([0, 1, 1, 0]);
});

test("no two codings of one lane overlap, and there are no more lanes than codings at the busiest place", () => {
  const spans = fc
    .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 40 }) }), { maxLength: 60 })
    .map((list) => list.map(({ start, length }) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));
  fc.assert(
    fc.property(spans, (list) => {
      const lanes = packLanes(list);
      for (const [place, one] of list.entries()) {
        for (const [later, other] of list.entries()) {
          if (later <= place || lanes[later] !== lanes[place]) continue;
          expect(other.start >= one.end).toBe(true);
        }
      }
      const busiest = Math.max(
        0,
        ...list.map(({ start }) => list.filter((s) => s.start <= start && start < s.end).length),
      );
      expect(new Set(lanes).size).toBe(busiest);
    }),
  );
});
