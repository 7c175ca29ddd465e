import { expect, test } from "vitest";
import { readRefusedStep } from "../../../../lib/client/undo/refused-step";

const said = { subjectKind: "code", subjectId: "c1", reason: "changedSince", eventId: "e1", step: "code.moved" };

test("a refusal names the step, the act and the reason", () => {
  expect(readRefusedStep(said)).toEqual({ eventId: "e1", label: "code.moved", reason: "changedSince" });
});

test.each([
  ["nothing", undefined],
  ["a text", "changedSince"],
  ["no step", { ...said, eventId: undefined }],
  ["an act that cannot be undone", { ...said, step: "consent.withdrawn" }],
  ["a reason that nobody knows", { ...said, reason: "tired" }],
])("%s names no step, so that nothing is skipped by mistake", (_, current) => {
  expect(readRefusedStep(current)).toBeNull();
});
