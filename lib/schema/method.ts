import type * as z from "zod";
import { accept, type Result, refuse } from "../domain/shared/result";
import { computeFactorTable } from "./method-factor-table";
import { computeRobustness } from "./method-robustness";
import { computeSaturation, methodSaturation } from "./method-saturation";
import { methodStudy } from "./method-study";

type Method = (input: unknown) => Result<unknown>;

/** A path as one would write it in a program: `codings[3].cases[0]`. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "") || "input";

/** The deepest first issue of an input, as one line that names the field. */
const firstIssue = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (!issue) return "input: is not valid";
  return `${fieldName(issue.path)}: ${issue.message}`.replace(/\s+/g, " ");
};

const method =
  <Schema extends z.ZodType>(schema: Schema, compute: (input: z.output<Schema>) => unknown): Method =>
  (input) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? accept(compute(parsed.data)) : refuse(firstIssue(parsed.error));
  };

const methods: Readonly<Record<string, Method>> = {
  // A whole study (one with judgements) answers everything that is expected of a study.
  "factor-table": method(methodStudy, (study) =>
    study.judgements === undefined
      ? computeFactorTable(study)
      : { ...computeRobustness(study), ...computeFactorTable(study) },
  ),
  robustness: method(methodStudy, computeRobustness),
  saturation: method(methodSaturation, computeSaturation),
};

/** The names of the method engine that can be asked for. */
export const methodNames: readonly string[] = Object.keys(methods);

/**
 * The method engine without a server: one input gives one output, a list of inputs a list of outputs. Refused, in one line
 * that names the field: an input that is not of the method's shape, or that names a factor, case or person it does not hold.
 */
export const runMethod = (name: string, input: unknown): Result<unknown> => {
  const run = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!run) {
    const asked = name === "" ? "no method is named" : `there is no method "${name.replace(/\s+/g, " ")}"`;
    return refuse(`${asked}; there are: ${methodNames.join(", ")}`);
  }
  if (!Array.isArray(input)) return run(input);
  const outputs: unknown[] = [];
  for (const [at, item] of input.entries()) {
    const result = run(item);
    if (!result.ok) return refuse(`[${at}].${result.reason}`);
    outputs.push(result.value);
  }
  return accept(outputs);
};
