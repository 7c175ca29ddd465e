import { expect, test } from "vitest";
import { makePresenceBoard, PRESENCE_LASTS_MS } from "../../../lib/server/presence-board";

const shows = (userId: string, tab: string, transcriptId: string | null) => ({
  projectId: "p",
  userId,
  tab,
  transcriptId,
});

test("a person with two tabs is here once, and gone when both are", () => {
  const board = makePresenceBoard();
  expect(board.note(shows("ana", "one", "t1"), 0)).toBe(true);
  expect(board.note(shows("ana", "two", "t1"), 0)).toBe(false);
  expect(board.note(shows("ben", "one", "t2"), 0)).toBe(true);
  expect(board.people("p")).toEqual([
    { userId: "ana", transcriptId: "t1" },
    { userId: "ben", transcriptId: "t2" },
  ]);
  expect(board.note(shows("ana", "one", null), 0)).toBe(false);
  expect(board.note(shows("ana", "two", "t2"), 0)).toBe(true);
  expect(board.people("p").map((one) => one.transcriptId)).toEqual(["t2", "t2"]);
  expect(board.people("other")).toEqual([]);
});

test("a tab that falls silent is forgotten; one that speaks again is not", () => {
  const board = makePresenceBoard();
  board.note(shows("ana", "one", "t1"), 0);
  board.note(shows("ben", "one", "t1"), 0);
  board.note(shows("ben", "one", "t1"), PRESENCE_LASTS_MS - 1);
  expect(board.expire(PRESENCE_LASTS_MS)).toEqual(["p"]);
  expect(board.people("p")).toEqual([{ userId: "ben", transcriptId: "t1" }]);
  expect(board.expire(PRESENCE_LASTS_MS)).toEqual([]);
});

test("nobody fills the memory with tabs", () => {
  const board = makePresenceBoard();
  for (let tab = 0; tab < 1_000; tab += 1) board.note(shows("ana", `tab-${tab}`, `t${tab}`), 0);
  expect(board.people("p").length).toBeLessThanOrEqual(20);
});
