import fc from "fast-check";
import { expect, test } from "vitest";
import { isBelow } from "../../../../lib/domain/codebook/is-below";

const tree = new Map([
  ["root", null],
  ["child", "root"],
  ["leaf", "child"],
  ["other", null],
]);

test.each([
  ["leaf", "root", true],
  ["leaf", "leaf", true],
  ["root", "leaf", false],
  ["leaf", "other", false],
  ["unknown", "root", false],
])("%s below %s: %s", (codeId, ancestorId, expected) => {
  expect(isBelow(tree, codeId, ancestorId)).toBe(expected);
});

test("a loop in the stored tree ends the climb", () => {
  const loop = new Map([
    ["a", "b"],
    ["b", "a"],
  ]);
  expect(isBelow(loop, "a", "c")).toBe(false);
});

test("moving a code only where this rule allows it never makes a loop", () => {
  const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 });
  fc.assert(
    fc.property(moves, (pairs) => {
      const parentOf = new Map<string, string | null>(Array.from({ length: 8 }, (_, place) => [String(place), null]));
      for (const [code, parent] of pairs)
        if (!isBelow(parentOf, String(parent), String(code))) parentOf.set(String(code), String(parent));
      for (const start of parentOf.keys()) {
        let steps = 0;
        for (let at = parentOf.get(start); at; at = parentOf.get(at)) steps += 1;
        expect(steps).toBeLessThan(8);
      }
    }),
  );
});
