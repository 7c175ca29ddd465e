import { expect, test } from "vitest";
import { numberCodes } from "../../../../lib/client/coding/number-codes";
import { pickCodes } from "../../../../lib/client/coding/pick-codes";
import type { CodeView } from "../../../../lib/schema/codebook";

const code = (name: string, isFactor: boolean, parentId: string | null = null): CodeView => ({
  id: name,
  name,
  parentId,
  isFactor,
  definition: "",
  source: "",
  include: "",
  exclude: "",
  example: "",
  reasonNotFactor: "",
  rollsUp: true,
  isCandidate: false,
  colour: { hue: 0, pattern: 0 },
  position: 0,
  prompted: false,
  codingCount: 0,
  createdAt: "2026-01-01T00:00:00.000Z",
  version: 1,
  abilities: [],
});

test("factors come first and the first nine have digit keys; other codes are numbered on", () => {
  const factors = Array.from({ length: 11 }, (_, place) => code(`factor ${place}`, true));
  const numbered = numberCodes([code("norms", false), ...factors]);
  expect(numbered.map(({ digit }) => digit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, null, null, null]);
  expect(numbered.at(-1)).toMatchObject({ number: 12, digit: null, code: { name: "norms" } });
});

test("depth follows the tree", () => {
  const numbered = numberCodes([code("a", true), code("b", true, "a"), code("c", true, "b")]);
  expect(numbered.map(({ depth }) => depth)).toEqual([0, 1, 2]);
});

test("a code is found by its beginning, by a word, by letters in order, and by its number", () => {
  const codes = numberCodes(
    ["Common threat", "External actor", "Threat to government", "Russian interest"].map((n) => code(n, true)),
  );
  const names = (query: string) => pickCodes(codes, query).map((numbered) => numbered.code.name);
  expect(names("")).toHaveLength(4);
  expect(names("threat")).toEqual(["Threat to government", "Common threat"]);
  expect(names("exac")).toEqual(["External actor"]);
  expect(names("4")).toEqual(["Russian interest"]);
  expect(names("zz")).toEqual([]);
});
