import type * as z from "zod";
import type { ErrorCode } from "../domain/account/error-code";

/** A refusal of a shape: one code of the closed list, and every refused field with its fault. */
export interface IssueReading {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>>;
}

type Issue = z.core.$ZodIssue;

const flatten = (issues: readonly Issue[]): Issue[] =>
  issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
    // The alternative that came furthest says most; a union of shapes is otherwise "invalid input".
    const best = [...issue.errors].sort((left, right) => depth(right) - depth(left))[0] ?? [];
    return flatten(best).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

const isThreshold = (issue: Issue): boolean =>
  (issue.code === "too_small" || issue.code === "too_big") && String(issue.path.at(-1) ?? "").endsWith("Threshold");

const isDate = (issue: Issue): boolean =>
  issue.code === "invalid_format" && (issue.format === "date" || issue.format === "datetime");

/**
 * What a body that does not fit its schema is refused with. One code for the whole answer: an unknown field before a date
 * that does not exist, that before a threshold out of range, and `validation_failed` for everything else.
 * All refused fields are named.
 */
export const readIssues = (error: { readonly issues: readonly Issue[] }): IssueReading => {
  const issues = flatten(error.issues);
  const fields: Record<string, string> = Object.create(null);
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) fields[[...issue.path, key].join(".")] = "Is not known here.";
    } else fields[issue.path.join(".") || "body"] ??= issue.message;
  }
  const has = (test: (issue: Issue) => boolean): boolean => issues.some(test);
  if (has((issue) => issue.code === "unrecognized_keys")) return { code: "unknown_field", fields };
  if (has(isDate)) return { code: "invalid_date", fields };
  if (has(isThreshold)) return { code: "threshold_out_of_range", fields };
  return { code: "validation_failed", fields };
};
