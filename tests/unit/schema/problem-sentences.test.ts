import { expect, test } from "vitest";
import { anchorErrorCode, errorCodes, errorStatus } from "../../../lib/domain/account/error-code";
import { importRefusals } from "../../../lib/domain/transcript/import-refusal";
import sentences from "../../../lib/messages/en/problem.json";

test("every refusal says what happened, what is safe and what to do, and no other sentence is kept", () => {
  expect(Object.keys(sentences).sort()).toEqual([...errorCodes].sort());
  for (const [code, parts] of Object.entries(sentences)) {
    expect(Object.keys(parts), code).toEqual(["title", "happened", "safe", "todo"]);
    for (const part of ["happened", "safe", "todo"] as const) expect(parts[part], code).toMatch(/^[A-Z].+\.$/s);
    expect(parts.title, code).not.toMatch(/[.!]$/);
    expect(JSON.stringify(parts), code).not.toMatch(/[{}<>]{2}|\{\w+\}/);
  }
});

test("statuses are those of refusals, and each import refusal and anchor refusal has one", () => {
  for (const code of errorCodes) expect(errorStatus[code], code).toBeGreaterThanOrEqual(400);
  for (const refusal of importRefusals) expect([413, 415, 422]).toContain(errorStatus[refusal]);
  expect(new Set(Object.values(anchorErrorCode).map((code) => errorStatus[code]))).toEqual(new Set([422]));
});

test("the statuses that the contract fixes", () => {
  const fixed = {
    unauthenticated: 401,
    not_found: 404,
    step_up_required: 403,
    consent_missing: 409,
    consent_refused: 409,
    consent_withdrawn: 409,
    stale_version: 409,
    stance_conflict: 409,
    unknown_field: 422,
    speakers_needed: 422,
    database_unavailable: 503,
  } as const;
  expect(errorStatus).toMatchObject(fixed);
});
