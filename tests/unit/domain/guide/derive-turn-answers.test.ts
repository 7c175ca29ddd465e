import { expect, test } from "vitest";
import { deriveTurnAnswers } from "../../../../lib/domain/guide/derive-turn-answers";

const marks = [
  { turnIndex: 6, questionId: "c" },
  { turnIndex: 2, questionId: "a" },
  { turnIndex: 6, questionId: "b" },
];

test.each([
  [0, []],
  [1, []],
  [2, ["a"]],
  [5, ["a"]],
  [6, ["c", "b"]],
  [40, ["c", "b"]],
])("turn %d answers the questions of the nearest marked turn up to it", (turnIndex, questionIds) => {
  expect(deriveTurnAnswers(marks, [turnIndex])).toEqual([{ turnIndex, questionIds }]);
});

test("without marks no turn answers anything", () => {
  expect(deriveTurnAnswers([], [0, 1])).toEqual([
    { turnIndex: 0, questionIds: [] },
    { turnIndex: 1, questionIds: [] },
  ]);
});
