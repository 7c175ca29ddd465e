import { expect, test } from "vitest";
import {
  faultsOfInterview,
  interviewDraftOf,
  interviewInputOf,
} from "../../../../lib/client/interview/interview-draft";
import { interviewInput } from "../../../../lib/schema/interview";

const person = "01890000-0000-7000-8000-000000000001";
const start = { number: 8, language: "ru", interviewerIds: [] };

test("a new interview begins with the next number and lacks its people", () => {
  const draft = interviewDraftOf(null, start);
  expect(draft).toMatchObject({ number: "8", language: "ru", mode: "inPerson", kind: "verbatim" });
  expect([...faultsOfInterview(draft)]).toEqual(["people"]);
  const input = interviewInputOf({ ...draft, intervieweeIds: [person] });
  expect(input).toMatchObject({ number: 8, date: null, lengthMinutes: null });
  expect(interviewInput.safeParse(input).success).toBe(true);
});

test.each([
  [{ number: "0" }, "number"],
  [{ number: "1.5" }, "number"],
  [{ length: "0" }, "length"],
  [{ length: "1441" }, "length"],
  [{ language: "English!" }, "language"],
])("%o is a fault of %s", (part, field) => {
  const draft = { ...interviewDraftOf(null, start), intervieweeIds: [person], ...part };
  expect([...faultsOfInterview(draft)]).toEqual([field]);
});

test("a project's own way of interviewing is kept as it was written", () => {
  const draft = { ...interviewDraftOf(null, start), intervieweeIds: [person], mode: "other", ownMode: " on a walk " };
  expect(interviewInputOf(draft).mode).toBe("on a walk");
});
