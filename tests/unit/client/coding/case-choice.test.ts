import { expect, test } from "vitest";
import {
  type CaseChoice,
  inGeneral,
  readCaseChoice,
  stanceOver,
  toggleCase,
  writeCaseChoice,
} from "../../../../lib/client/coding/case-choice";

const order = ["KGZ", "TJK", "KAZ"];
const some = (...caseIds: string[]): CaseChoice => ({ kind: "some", caseIds });

test("a case joins in the project's order and leaves again; without cases it is a claim in general", () => {
  expect(toggleCase(inGeneral, "KAZ", order)).toEqual(some("KAZ"));
  expect(toggleCase(some("KAZ"), "KGZ", order)).toEqual(some("KGZ", "KAZ"));
  expect(toggleCase(some("KAZ"), "KAZ", order)).toEqual(inGeneral);
  expect(toggleCase({ kind: "all" }, "TJK", order)).toEqual(some("TJK"));
});

test("a stance is sent over the cases chosen, over all, or over none", () => {
  expect(stanceOver("absent", some("KAZ"))).toEqual({ stance: "absent", caseIds: ["KAZ"] });
  expect(stanceOver("present", { kind: "all" })).toEqual({ stance: "present", caseIds: [], appliesToAllCases: true });
  expect(stanceOver("present", inGeneral)).toEqual({ stance: "present", caseIds: [] });
});

test("what was kept is read again; a case that is gone is left out", () => {
  for (const choice of [inGeneral, { kind: "all" } as const, some("KGZ", "KAZ")]) {
    expect(readCaseChoice(writeCaseChoice(choice), order)).toEqual(choice);
  }
  expect(readCaseChoice("gone KAZ", order)).toEqual(some("KAZ"));
  expect(readCaseChoice(null, order)).toEqual(inGeneral);
});
