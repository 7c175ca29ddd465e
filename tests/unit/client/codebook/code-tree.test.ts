import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CodePlace,
  type CodeTarget,
  layOutCodes,
  placesBetween,
  planDrop,
  planMove,
  type TreeCode,
  type TreeMove,
  withPlaces,
} from "../../../../lib/client/codebook/code-tree";
import { isBelow } from "../../../../lib/domain/codebook/is-below";

const code = (id: string, parentId: string | null, position: number): TreeCode => ({ id, parentId, position });
const outline = (codes: readonly TreeCode[]) => layOutCodes(codes).map(({ code: one, level }) => `${level}${one.id}`);
const apply = (codes: readonly TreeCode[], places: readonly CodePlace<TreeCode>[]): TreeCode[] =>
  codes.map((one) => ({ ...one, ...places.find((place) => place.code.id === one.id)?.place }));
const move = (codes: readonly TreeCode[], id: string, way: TreeMove) => apply(codes, planMove(codes, id, way));

const codebook = [code("threat", null, 0), code("actor", null, 1), code("state", "actor", 0), code("norms", null, 2)];

describe("a codebook laid out", () => {
  test("each code stands before its children, with its place among siblings", () => {
    expect(layOutCodes([...codebook].reverse()).map(({ code: { id }, ...row }) => ({ id, ...row }))).toEqual([
      { id: "threat", level: 1, place: 1, siblingCount: 3, childCount: 0 },
      { id: "actor", level: 1, place: 2, siblingCount: 3, childCount: 1 },
      { id: "state", level: 2, place: 1, siblingCount: 1, childCount: 0 },
      { id: "norms", level: 1, place: 3, siblingCount: 3, childCount: 0 },
    ]);
  });

  test("a code whose parent is gone stands at the first level", () => {
    expect(outline([code("a", "gone", 0)])).toEqual(["1a"]);
  });
});

describe("moving a code", () => {
  test("up and down change places with the neighbour, children and all", () => {
    expect(outline(move(codebook, "actor", "up"))).toEqual(["1actor", "2state", "1threat", "1norms"]);
    expect(outline(move(codebook, "actor", "down"))).toEqual(["1threat", "1norms", "1actor", "2state"]);
  });

  test("in goes below the code above, as its last child; out goes behind the parent", () => {
    expect(outline(move(codebook, "norms", "in"))).toEqual(["1threat", "1actor", "2state", "2norms"]);
    expect(outline(move(codebook, "state", "out"))).toEqual(["1threat", "1actor", "1state", "1norms"]);
  });

  test("only codes with another place are written, and the parent only of the one that moves", () => {
    expect(planMove(codebook, "norms", "up").map(({ code: { id }, place }) => [id, place])).toEqual([
      ["norms", { position: 1 }],
      ["actor", { position: 2 }],
    ]);
    expect(planMove(codebook, "norms", "in").map(({ code: { id }, place }) => [id, place])).toEqual([
      ["norms", { parentId: "actor", position: 1 }],
    ]);
  });

  test("where it cannot go, nothing is written", () => {
    expect(planMove(codebook, "threat", "up")).toEqual([]);
    expect(planMove(codebook, "norms", "down")).toEqual([]);
    expect(planMove(codebook, "threat", "in")).toEqual([]);
    expect(planMove(codebook, "threat", "out")).toEqual([]);
    expect(planMove(codebook, "unknown", "up")).toEqual([]);
  });

  test("no run of moves loses a code or puts one below itself, and every move can be taken back", () => {
    const forests = fc
      .array(fc.nat(), { minLength: 2, maxLength: 12 })
      .map((choices) =>
        choices.map((choice, place) =>
          code(`c${place}`, place > 0 && choice % 3 > 0 ? `c${choice % place}` : null, choice % 4),
        ),
      );
    const moves = fc.array(fc.tuple(fc.nat(), fc.constantFrom<TreeMove>("up", "down", "in", "out")), { maxLength: 20 });
    fc.assert(
      fc.property(forests, moves, (forest, ways) => {
        let codes: TreeCode[] = forest;
        for (const [which, way] of ways) {
          const id = codes[which % codes.length]?.id ?? "";
          const before = outline(codes);
          const next = move(codes, id, way);
          const parents = new Map(next.map((one) => [one.id, one.parentId]));
          expect(outline(next)).toHaveLength(forest.length);
          for (const one of next) if (one.parentId) expect(isBelow(parents, one.parentId, one.id)).toBe(false);
          const isMoved = planMove(codes, id, way).length > 0;
          if (isMoved && way === "up") expect(outline(move(next, id, "down"))).toEqual(before);
          if (isMoved && way === "in") expect(outline(move(next, id, "out"))).toEqual(before);
          codes = next;
        }
      }),
    );
  });
});

describe("dropping a code", () => {
  const drop = (id: string, target: CodeTarget) => outline(apply(codebook, planDrop(codebook, id, target)));

  test.each<[string, CodeTarget, string[]]>([
    ["norms", { id: "threat", where: "before" }, ["1norms", "1threat", "1actor", "2state"]],
    ["threat", { id: "norms", where: "after" }, ["1actor", "2state", "1norms", "1threat"]],
    ["norms", { id: "state", where: "before" }, ["1threat", "1actor", "2norms", "2state"]],
    ["norms", { id: "actor", where: "first" }, ["1threat", "1actor", "2norms", "2state"]],
    ["norms", { id: "actor", where: "last" }, ["1threat", "1actor", "2state", "2norms"]],
    ["state", { id: "threat", where: "last" }, ["1threat", "2state", "1actor", "1norms"]],
    ["state", { id: null, where: "last" }, ["1threat", "1actor", "1norms", "1state"]],
  ])("%s to %j", (id, target, expected) => {
    expect(drop(id, target)).toEqual(expected);
  });

  test("onto itself, below itself, and where it stands already nothing is written", () => {
    for (const where of ["before", "after", "first", "last"] as const) {
      expect(planDrop(codebook, "actor", { id: "actor", where })).toEqual([]);
      expect(planDrop(codebook, "actor", { id: "state", where })).toEqual([]);
    }
    expect(planDrop(codebook, "actor", { id: "threat", where: "after" })).toEqual([]);
    expect(planDrop(codebook, "state", { id: "actor", where: "last" })).toEqual([]);
    expect(planDrop(codebook, "norms", { id: null, where: "last" })).toEqual([]);
    expect(planDrop(codebook, "norms", { id: "gone", where: "before" })).toEqual([]);
  });
});

test("a code that was carried over several places is written once, from where it was to where it is", () => {
  const ways: readonly TreeMove[] = ["up", "up", "down", "in"];
  const after = ways.reduce<readonly TreeCode[]>((now, way) => withPlaces(now, planMove(now, "norms", way)), codebook);
  expect(outline(after)).toEqual(["1threat", "2norms", "1actor", "2state"]);
  expect(placesBetween(codebook, after).map(({ code: { id }, place }) => [id, place])).toEqual([
    ["actor", { position: 2 }],
    ["norms", { parentId: "threat", position: 0 }],
  ]);
  expect(placesBetween(codebook, codebook)).toEqual([]);
});
