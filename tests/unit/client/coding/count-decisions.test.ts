import fc from "fast-check";
import { expect, test } from "vitest";
import { countDecisions } from "../../../../lib/client/coding/count-decisions";
import type { TurnView } from "../../../../lib/schema/transcript";
import { buildCodingView } from "./build-coding";

const turn = (index: number, role: TurnView["role"], isMasked = false): TurnView => ({
  index,
  speaker: "",
  role,
  intervieweeId: role === "interviewee" ? "five" : null,
  start: index * 10,
  end: index * 10 + 9,
  startMs: null,
  questionIds: [],
  isMasked,
});
const turns = [
  turn(0, "interviewer"),
  turn(1, "interviewee"),
  turn(2, "interviewer"),
  turn(3, "interviewee"),
  turn(4, "interviewee", true),
  turn(5, "interviewee"),
];

test("a turn that was looked at is decided without a coding; questions and withheld turns do not count", () => {
  const mine = buildCodingView({ firstTurn: 1, lastTurn: 1 });
  const theirs = buildCodingView({ firstTurn: 5, lastTurn: 5, coderId: "you" });
  expect(countDecisions(turns, [mine, theirs], new Set([0, 3, 4]), "me")).toEqual({ turns: 3, decided: 2, uncoded: 1 });
});

test("more codings and more looking never take a decision back, and nothing counts above the turns", () => {
  const place = fc.nat(5);
  fc.assert(
    fc.property(fc.array(place), fc.array(fc.tuple(place, place)), (looked, spans) => {
      const codings = spans.map(([one, other]) =>
        buildCodingView({ firstTurn: Math.min(one, other), lastTurn: Math.max(one, other) }),
      );
      const all = countDecisions(turns, codings, new Set(looked), "me");
      const fewer = countDecisions(turns, codings.slice(1), new Set(looked.slice(1)), "me");
      expect(all.decided).toBeGreaterThanOrEqual(fewer.decided);
      expect(all.uncoded).toBeLessThanOrEqual(fewer.uncoded);
      expect(all.decided).toBeLessThanOrEqual(all.turns);
    }),
  );
});
