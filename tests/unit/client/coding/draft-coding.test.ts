import { expect, test } from "vitest";
import { draftCoding, isUnstored } from "../../../../lib/client/coding/draft-coding";
import { readTurnTexts } from "../../../../lib/client/coding/lay-out-codings";
import { indexText } from "../../../../lib/domain/transcript/offset";
import type { TranscriptView, TurnView } from "../../../../lib/schema/transcript";

const words = ["What differed? 😀 ", "All 😀 saw it."];
const indexed = indexText(words.join("\n"));
const turn = (index: number, start: number, end: number): TurnView => ({
  index,
  speaker: "",
  role: index === 0 ? "interviewer" : "interviewee",
  intervieweeId: index === 0 ? null : "five",
  start,
  end,
  startMs: null,
  questionIds: [],
  isMasked: false,
});
const turns = [turn(0, 0, 17), turn(1, 18, 31)];
const transcript = { id: "transcript", interviewId: "interview", version: 3, turns } as unknown as TranscriptView;
const texts = readTurnTexts(indexed, turns);
const place = { actor: { id: "me", name: "Coder" }, interviewNumber: 5, transcript, indexed, texts };
const stance = { stance: "present" as const, caseIds: ["KAZ"] };

test("a draft counts code points and quotes its words", () => {
  const start = indexed.text.indexOf("😀 saw");
  const draft = draftCoding(place, { start, end: start + 6 }, "actor", stance, "key");
  expect(draft).toMatchObject({
    id: "key",
    start: 22,
    end: 27,
    exact: "😀 saw",
    firstTurn: 1,
    intervieweeIds: ["five"],
  });
  expect(draft && isUnstored(draft)).toBe(true);
});

test("a blank at the end of a turn is no word of it", () => {
  const start = indexed.text.indexOf(" \nAll");
  expect(draftCoding(place, { start, end: start + 5 }, "actor", stance, "key")).toMatchObject({ firstTurn: 1 });
});

test("the interviewer's words alone are no evidence; together with an answer they are", () => {
  expect(draftCoding(place, { start: 0, end: 4 }, "actor", stance, "key")).toBeNull();
  expect(draftCoding(place, { start: 0, end: 18 }, "actor", stance, "key")).toBeNull();
  expect(draftCoding(place, { start: 0, end: 22 }, "actor", stance, "key")).toMatchObject({
    firstTurn: 0,
    lastTurn: 1,
  });
});
