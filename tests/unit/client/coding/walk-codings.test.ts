import { expect, test } from "vitest";
import { neighbour, nextOverlapping, nextUncodedTurn } from "../../../../lib/client/coding/walk-codings";

const items = [
  { id: "a", start: 0, end: 10 },
  { id: "b", start: 5, end: 8 },
  { id: "c", start: 20, end: 25 },
];

test("the next coding comes after the focused one, round the end to the beginning", () => {
  expect(neighbour(items, { id: "a", at: 0 }, true)?.id).toBe("b");
  expect(neighbour(items, { id: "c", at: 0 }, true)?.id).toBe("a");
  expect(neighbour(items, { id: "a", at: 0 }, false)?.id).toBe("c");
});

test("without a focus it is the next one in the text", () => {
  expect(neighbour(items, { id: null, at: 6 }, true)?.id).toBe("c");
  expect(neighbour(items, { id: null, at: 6 }, false)?.id).toBe("b");
  expect(neighbour(items, { id: null, at: 30 }, true)?.id).toBe("a");
  expect(neighbour([], { id: null, at: 0 }, true)).toBeUndefined();
});

test("codings that overlap a passage are gone through one after the other", () => {
  const passage = { start: 6, end: 7 };
  expect(nextOverlapping(items, passage, null)?.id).toBe("a");
  expect(nextOverlapping(items, passage, "a")?.id).toBe("b");
  expect(nextOverlapping(items, passage, "b")?.id).toBe("a");
  expect(nextOverlapping(items, { start: 12, end: 14 }, null)).toBeUndefined();
});

test("the next uncoded turn is an interviewee's, not masked, round the end", () => {
  const roles = ["interviewer", "interviewee", "interviewee", "interviewee", "other"];
  const turns = roles.map((role, index) => ({ role, isMasked: index === 3 }));
  expect(nextUncodedTurn(turns, new Set([1]), 0, true)).toBe(2);
  expect(nextUncodedTurn(turns, new Set(), 2, true)).toBe(1);
  expect(nextUncodedTurn(turns, new Set(), 2, false)).toBe(1);
  expect(nextUncodedTurn(turns, new Set([1, 2]), 0, true)).toBeNull();
});
