import { expect, test } from "vitest";
import { type AskedMark, askedCell, layOutAsked, nextMark } from "../../../../lib/client/guide/asked-grid";
import { askedStates } from "../../../../lib/domain/guide/asked-state";

test("a mark that is on its way stands above the stored one, also when it clears it", () => {
  const stored = [
    { intervieweeId: "i1", questionId: "q1", state: "asked" as const },
    { intervieweeId: "i2", questionId: "q1", state: "skipped" as const },
  ];
  const pending = new Map([[askedCell("i2", "q1"), { intervieweeId: "i2", questionId: "q1", state: null }]]);
  expect([...layOutAsked(stored, pending)]).toEqual([
    [askedCell("i1", "q1"), "asked"],
    [askedCell("i2", "q1"), null],
  ]);
});

test("presses go through every state once and come back to nothing", () => {
  const seen: AskedMark[] = [];
  let mark: AskedMark = null;
  do {
    mark = nextMark(mark);
    seen.push(mark);
  } while (mark !== null);
  expect(seen).toEqual([...askedStates, null]);
});
