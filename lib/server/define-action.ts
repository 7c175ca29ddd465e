import { headers } from "next/headers";
import type * as z from "zod";
import type { Refusal } from "../domain/shared/refusal";
import { readIssues } from "../schema/read-issues";
import { newId } from "./edge";
import { logFault } from "./log";
import { refuseForeignOrigin } from "./origin";
import { RefusedRequest } from "./problem";
import { sentenceFor } from "./problem-sentence";

/** What a form shows after a refusal: the sentence, and which fields it concerns. Nothing typed is lost by the form. */
export interface FormAnswer {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What was typed, without passwords and links, so that a form that is shown again holds it also without script. */
  readonly typed: Readonly<Record<string, string>>;
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === "string" && !/^\$ACTION|password|token|secret/i.test(name) ? [[name, value]] : [],
    ),
  );

const present = (refusal: Refusal, form: FormData): FormAnswer => ({
  code: refusal.code,
  ...sentenceFor(refusal),
  fields: refusal.fields ?? {},
  typed: typedIn(form),
});

/** A framework signal (redirect, not found) on its way out; it must not be mistaken for a fault. */
const isNavigation = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "digest" in error && String(error.digest).startsWith("NEXT_");

/**
 * The one door for forms: checks the origin, parses, runs, and answers a refusal as words for the form.
 * A server action can be posted to any path and from anywhere, so nothing about the caller is taken for granted.
 * @param input shape of the form's fields
 * @param run the work; it redirects when done, or answers a refusal
 */
export const defineAction =
  <Shape extends z.ZodType>(
    input: Shape,
    run: (fields: z.output<Shape>, sent: Headers) => Promise<Refusal | undefined>,
  ) =>
  async (_before?: FormAnswer, given?: FormData): Promise<FormAnswer | undefined> => {
    // Whoever posts to an action chooses its arguments.
    const form = given instanceof FormData ? given : new FormData();
    try {
      const sent = new Headers(await headers());
      refuseForeignOrigin(sent);
      const entries = [...form.entries()].filter(([name]) => !name.startsWith("$ACTION"));
      const parsed = input.safeParse(Object.fromEntries(entries));
      if (!parsed.success) return present(readIssues(parsed.error), form);
      const refusal = await run(parsed.data, sent);
      return refusal && present(refusal, form);
    } catch (error) {
      if (isNavigation(error)) throw error;
      if (error instanceof RefusedRequest) return present(error.refusal, form);
      return present({ code: logFault(newId(), error) }, form);
    }
  };
