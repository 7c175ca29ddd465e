import { expect, test } from "vitest";
import { ProblemError } from "../../../../lib/client/problem-error";
import { readTrouble } from "../../../../lib/client/project/trouble";

const lost = { title: "No answer", detail: "Try again." };

test("a refusal keeps the API's sentence, its fields, its numbers and the newer state", () => {
  const error = new ProblemError({
    type: "about:blank",
    title: "This is still in use",
    status: 409,
    detail: "Nothing was changed.",
    code: "still_in_use",
    fields: { name: "Is already used." },
    requestId: "r",
    current: { version: 4 },
    values: { count: 3 },
  });
  expect(readTrouble(error, lost)).toEqual({
    code: "still_in_use",
    title: "This is still in use",
    detail: "Nothing was changed.",
    fields: { name: "Is already used." },
    current: { version: 4 },
    values: { count: 3 },
    clauses: [],
  });
});

test("without an answer the screen says that the connection is lost", () => {
  expect(readTrouble(new TypeError("Failed to fetch"), lost)).toMatchObject({ code: "lost", ...lost, fields: {} });
});
