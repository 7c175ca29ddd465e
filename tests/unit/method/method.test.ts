import { describe, expect, test } from "vitest";
import { methodNames, runMethod } from "../../../lib/schema/method";
import { readVectors } from "./read-vectors";

type Vector = Record<string, unknown> & { name: string; expected: Record<string, unknown> };
const factorTable = readVectors<{ vectors: (Vector & { expectedAfterWithdrawal?: Record<string, unknown> })[] }>(
  "factor-table.json",
);
const study = readVectors<Vector>("reference-study.json");
const saturation = readVectors<{ tolerance: number; vectors: Vector[] }>("saturation.json");

const run = (name: string, input: unknown): unknown => {
  const result = runMethod(name, input);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

/** Lists of interviewees, pairs and groups are sets in the vectors. */
const asSet = (list: readonly unknown[]) => [...list].map((item) => JSON.stringify(item)).sort();

describe("factor-table answers every vector", () => {
  test.each(factorTable.vectors.map((vector) => [vector.name, vector] as const))("%s", (_, vector) => {
    const { expected, expectedAfterWithdrawal, ...input } = vector;
    const output = run("factor-table", input);
    expect(output).toStrictEqual(
      expectedAfterWithdrawal ? { ...expected, afterWithdrawal: expectedAfterWithdrawal } : expected,
    );
  });

  test("all 21 vectors are there, and a list gives a list", () => {
    expect(factorTable.vectors).toHaveLength(21);
    const inputs = factorTable.vectors.map(({ expected: _, expectedAfterWithdrawal: __, ...input }) => input);
    expect(run("factor-table", inputs)).toStrictEqual(inputs.map((input) => run("factor-table", input)));
    expect(run("factor-table", [])).toStrictEqual([]);
  });
});

describe("the reference study", () => {
  const { expected, ...input } = study;
  const { warnings: expectedWarnings, ...expectedFigures } = expected;
  const output = run("robustness", input) as Record<string, unknown>;

  test.each(Object.keys(expectedFigures).map((key) => [key]))("%s", (key) => {
    expect(output[key]).toStrictEqual(expectedFigures[key]);
  });

  const warnings = output.warnings as Record<string, unknown>;
  test.each(Object.entries(expectedWarnings as Record<string, unknown>))("warning %s", (key, value) => {
    if (!Array.isArray(value)) expect(warnings[key]).toStrictEqual(value);
    else expect(asSet(warnings[key] as unknown[])).toStrictEqual(asSet(value));
  });

  test("C10 without 1, 5 or 6 external actor goes from 3 to 2 and falls; without 2, 3, 4 or 7 no factor does", () => {
    for (const interviewee of input.interviewees as { id: string }[]) {
      const table = run("factor-table", { ...input, withdraw: [interviewee.id] }) as Record<"kept", string[]> & {
        citers: Record<string, string[]>;
        afterWithdrawal: { kept: string[]; citers: Record<string, string[]> };
      };
      const { afterWithdrawal: after } = table;
      const isCrossing = ["1", "5", "6"].includes(interviewee.id);
      expect(table.kept).toStrictEqual(["CT", "EA", "TG", "RI"]);
      expect(after.kept).toStrictEqual(isCrossing ? ["CT", "TG", "RI"] : table.kept);
      for (const [factor, citers] of Object.entries(table.citers)) {
        expect(after.citers[factor]).toStrictEqual(citers.filter((id) => id !== interviewee.id));
      }
      expect(after.citers.EA).toHaveLength(isCrossing ? 2 : 3);
    }
  });

  test("factor-table answers the same figures of a whole study", () => {
    const table = run("factor-table", input) as Record<string, unknown>;
    for (const key of Object.keys(expectedFigures)) expect(table[key]).toStrictEqual(expectedFigures[key]);
  });
});

describe("saturation answers every vector", () => {
  const isClose = (actual: unknown, expected: unknown): boolean => {
    if (typeof expected === "number" && typeof actual === "number") {
      return Math.abs(actual - expected) <= saturation.tolerance;
    }
    if (Array.isArray(expected) && Array.isArray(actual)) {
      return actual.length === expected.length && expected.every((item, at) => isClose(actual[at], item));
    }
    if (typeof expected === "object" && expected !== null) {
      const members = Object.entries(expected);
      return members.every(([key, item]) => isClose((actual as Record<string, unknown>)[key], item));
    }
    return actual === expected;
  };

  test.each(saturation.vectors.map((vector) => [vector.name, vector] as const))("%s", (_, vector) => {
    const { expected, ...input } = vector;
    const output = run("saturation", input) as Record<string, unknown>;
    expect(Object.keys(output).sort()).toStrictEqual(Object.keys(expected).sort());
    expect(isClose(output, expected), JSON.stringify(output)).toBe(true);
  });

  test("eight vectors, with the published 37 codes, 6+2 and 7+3", () => {
    expect(saturation.vectors).toHaveLength(8);
    const published = saturation.vectors.flatMap((vector) => (vector.published ? [vector] : []));
    const at = published.map((vector) => (run("saturation", vector) as { saturatedAt: string }).saturatedAt);
    expect(at).toStrictEqual(published.map((vector) => (vector.published as { saturatedAt: string }).saturatedAt));
    expect(at).toStrictEqual(["6+2", "7+3"]);
  });
});

describe("bad input is refused in one line that names the field", () => {
  const good = () => structuredClone(factorTable.vectors[0] as Vector);
  /** The vector with another value at one place. */
  const spoil = (path: readonly (string | number)[], value: unknown): unknown => {
    const put = (target: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
      if (step === undefined) return value;
      if (Array.isArray(target)) return target.map((item, at) => (at === step ? put(item, rest) : item));
      const members = target as Record<string, unknown>;
      return { ...members, [step]: put(members[step], rest) };
    };
    return put(good(), path);
  };
  const refusal = (name: string, input: unknown): string => {
    const result = runMethod(name, input);
    if (result.ok) throw new Error("was accepted");
    expect(result.reason).not.toContain("\n");
    return result.reason;
  };

  test.each<[string, (string | number)[], unknown, string]>([
    ["a threshold of 0", ["settings", "salienceThreshold"], 0, "settings.salienceThreshold"],
    ["a fraction", ["settings", "presenceThreshold"], 2.5, "settings.presenceThreshold"],
    ["an unknown mode", ["settings", "evidenceMode"], "none", "settings.evidenceMode"],
    ["no settings", ["settings"], undefined, "settings"],
    ["an unknown factor", ["codings", 1, "factor"], "Z", "codings[1].factor"],
    ["an unknown case", ["codings", 0, "cases"], ["C", "Z"], "codings[0].cases[1]"],
    ["an unknown person", ["codings", 0, "interviewee"], "Z", "codings[0].interviewee"],
    ["nobody at all", ["codings", 0, "interviewee"], undefined, "codings[0].interviewee"],
    ["a stance that is none", ["codings", 2, "stance"], "maybe", "codings[2].stance"],
    ["a name used twice", ["interviewees", 1, "id"], "1", "interviewees[1]"],
    [
      "an impossible date",
      ["interviewees", 0, "consentRecords", 0, "date"],
      "2024-02-30",
      "interviewees[0].consentRecords[0].date",
    ],
    ["an unknown withdrawal", ["withdraw"], ["9"], "withdraw[0]"],
  ])("%s", (_, path, value, field) => {
    const vector = spoil(path, value);
    expect(refusal("factor-table", vector).startsWith(`${field}: `), refusal("factor-table", vector)).toBe(true);
    expect(refusal("factor-table", [good(), vector]).startsWith(`[1].${field}: `)).toBe(true);
  });

  test("something that is no vector at all", () => {
    expect(refusal("factor-table", null)).toMatch(/^input: /);
    expect(refusal("saturation", { kind: "other" })).toMatch(/^kind: /);
    expect(refusal("saturation", { kind: "accumulation", order: ["1"], factorsByInterviewee: {} })).toMatch(
      /^order\[0\]: /,
    );
  });

  test("a method that is not there is answered with those that are", () => {
    for (const name of ["", "mssd", "toString", "__proto__"]) {
      for (const known of methodNames) expect(refusal(name, {})).toContain(known);
    }
  });

  test("keys that only describe are ignored", () => {
    const { expected, ...input } = good();
    expect(run("factor-table", { ...input, label: "x", notes: [1] })).toStrictEqual(expected);
  });
});
