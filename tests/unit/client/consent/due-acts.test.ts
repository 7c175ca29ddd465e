import { describe, expect, test } from "vitest";
import { deriveDestroyDay } from "../../../../lib/client/consent/derive-destroy-day";
import { findDueActs } from "../../../../lib/client/consent/find-due-acts";
import { mostProtectiveChoices } from "../../../../lib/domain/consent/consent-choice";
import type { IntervieweeView } from "../../../../lib/schema/interviewee";

const person = (number: number, part: Partial<IntervieweeView>): IntervieweeView => ({
  id: `p${number}`,
  number,
  label: `Interviewee ${number}`,
  identity: "confidential",
  consentState: "active",
  choices: { ...mostProtectiveChoices, recording: "audio" },
  consentSince: "2024-05-03",
  recordCount: 1,
  homeCaseId: null,
  attributes: {},
  interviewIds: [],
  withdrawal: null,
  createdAt: "2024-05-03T00:00:00.000Z",
  version: 1,
  abilities: [],
  ...part,
});

const kept = { ...mostProtectiveChoices, recording: "audio" as const, furtherUse: true };

describe("when recordings are to be destroyed", () => {
  test.each([
    [{ recording: "none", furtherUse: false }, "2024-06-06", { kind: "nothing" }],
    [{ recording: "audio", furtherUse: true }, "2024-06-06", { kind: "kept" }],
    [{ recording: "audio", furtherUse: false }, null, { kind: "noDate" }],
    [{ recording: "audio", furtherUse: false }, "2024-06-06", { kind: "date", day: "2024-06-06", daysLeft: 12 }],
    [{ recording: "audio", furtherUse: false }, "2024-05-20", { kind: "date", day: "2024-05-20", daysLeft: -5 }],
  ])("%o by %s", (choices, defence, expected) => {
    expect(deriveDestroyDay(choices, defence, "2024-05-25")).toEqual(expected);
  });

  test("a clock change in between is no day more or less", () => {
    const choices = { recording: "audio", furtherUse: false };
    expect(deriveDestroyDay(choices, "2024-04-01", "2024-03-30")).toMatchObject({ daysLeft: 2 });
  });
});

describe("what is due", () => {
  const today = "2024-05-25";

  test("nothing, when everybody has a record and no day is near", () => {
    expect(findDueActs({ people: [person(1, {})], hasForm: true, defenceDate: "2025-01-01", today })).toEqual([]);
    expect(findDueActs({ people: [], hasForm: false, defenceDate: null, today })).toEqual([]);
  });

  test("a missing form, missing records, recordings without a day", () => {
    const people = [person(1, { consentState: "none", choices: null }), person(2, {})];
    const due = findDueActs({ people, hasForm: false, defenceDate: null, today });
    expect(due.map(({ kind }) => kind)).toEqual(["noForm", "noRecord", "noDate"]);
  });

  test("recordings whose day is near, without those that are kept", () => {
    const people = [person(1, {}), person(5, { choices: kept })];
    const due = findDueActs({ people, hasForm: true, defenceDate: "2024-06-06", today });
    expect(due).toEqual([{ kind: "destroy", numbers: [1], day: "2024-06-06", daysLeft: 12 }]);
  });

  test("what is left of somebody who withdrew, until it is erased", () => {
    const withdrawal = { mode: "stop" as const, withdrawnAt: "2024-05-20T00:00:00.000Z", eraseOn: "2024-06-19" };
    const gone = { consentState: "withdrawn" as const, choices: null };
    const due = (erasedAt: string | null) =>
      findDueActs({
        people: [person(4, { ...gone, withdrawal: { ...withdrawal, erasedAt } })],
        hasForm: true,
        defenceDate: null,
        today,
      }).map(({ kind }) => kind);
    expect(due(null)).toEqual(["erase"]);
    expect(due("2024-06-19T00:00:00.000Z")).toEqual([]);
  });
});
