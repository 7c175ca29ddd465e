import { expect, test } from "vitest";
import { movePlaces } from "../../../../lib/client/project/move-item";

const cases = ["kgz", "tjk", "kaz"].map((id, position) => ({ id, position }));
const plain = (moves: ReturnType<typeof movePlaces>) => moves.map(({ item, position }) => [item.id, position]);

test("a case changes places with its neighbour, and only the two are written", () => {
  expect(plain(movePlaces(cases, "kaz", -1))).toEqual([
    ["kaz", 1],
    ["tjk", 2],
  ]);
});

test("at the end of the list nothing changes", () => {
  expect(movePlaces(cases, "kgz", -1)).toEqual([]);
  expect(movePlaces(cases, "kaz", 1)).toEqual([]);
  expect(movePlaces(cases, "arm", 1)).toEqual([]);
});

test("places that are shared or have gaps are put right by the same move", () => {
  const uneven = [
    { id: "a", position: 0 },
    { id: "b", position: 0 },
    { id: "c", position: 7 },
  ];
  expect(plain(movePlaces(uneven, "b", -1))).toEqual([
    ["a", 1],
    ["c", 2],
  ]);
});
