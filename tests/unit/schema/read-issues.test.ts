import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { caseInput } from "../../../lib/schema/case";
import { codingInput } from "../../../lib/schema/coding";
import { factorTableQuery } from "../../../lib/schema/factor";
import { interviewInput } from "../../../lib/schema/interview";
import { projectPatch } from "../../../lib/schema/project";
import { readIssues } from "../../../lib/schema/read-issues";

const id = "0190a6a2-7c3d-7000-8000-000000000001";
const reading = (shape: z.ZodType, value: unknown) => {
  const parsed = shape.safeParse(value);
  if (parsed.success) throw new Error("The shape accepts what the test sends.");
  return readIssues(parsed.error);
};

describe("readIssues", () => {
  test("an unknown field is named with its path, at any depth", () => {
    expect(reading(caseInput, { name: "Armenia 2022", colour: "red" })).toEqual({
      code: "unknown_field",
      fields: { colour: "Is not known here." },
    });
    expect(reading(projectPatch, { settings: { salience: 3 } })).toEqual({
      code: "unknown_field",
      fields: { "settings.salience": "Is not known here." },
    });
  });

  test("the words that JavaScript reserves are unknown fields like any other", () => {
    const body = JSON.parse('{"name":"Armenia 2022","__proto__":{"isFactor":true},"constructor":1}');
    const { code, fields } = reading(caseInput, body);
    expect(code).toBe("unknown_field");
    expect(Object.keys(fields).sort()).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).isFactor).toBeUndefined();
  });

  test("a day that does not exist is an invalid date, inside alternatives too", () => {
    const interview = { number: 1, date: "2023-02-29", language: "en", intervieweeIds: [id] };
    expect(reading(interviewInput, interview).code).toBe("invalid_date");
    expect(reading(projectPatch, { settings: { defenceDate: "2024-04-31" } })).toMatchObject({
      code: "invalid_date",
      fields: { "settings.defenceDate": expect.any(String) },
    });
  });

  test("a threshold of 0 is out of range, in a setting and in a query; a word for a number is merely invalid", () => {
    expect(reading(projectPatch, { settings: { presenceThreshold: 0 } }).code).toBe("threshold_out_of_range");
    expect(reading(factorTableQuery, { salienceThreshold: "0" }).code).toBe("threshold_out_of_range");
    expect(reading(factorTableQuery, { salienceThreshold: "three" }).code).toBe("validation_failed");
  });

  test("every refused field is named at once", () => {
    const { code, fields } = reading(codingInput, { transcriptId: "1", version: 1, start: -1, end: 2.5, codeId: id });
    expect(code).toBe("validation_failed");
    expect(Object.keys(fields).sort()).toEqual(["end", "exact", "stances", "start", "transcriptId"]);
  });

  test("a body that is no object at all is named as the body", () => {
    expect(Object.keys(reading(caseInput, [1]).fields)).toEqual(["body"]);
  });
});
