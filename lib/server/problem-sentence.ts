import { createTranslator } from "use-intl/core";
import type { Refusal } from "../domain/shared/refusal";
import problem from "../messages/en/problem.json";

/** What a refusal says to its reader: a title, and what happened, what is safe and what to do in one paragraph. */
export interface ProblemSentence {
  readonly title: string;
  readonly detail: string;
}

const translate = createTranslator({ locale: "en", messages: { problem } });

/**
 * The sentences of a refusal, from the catalogue, with its numbers filled in; without any, a sentence that has places for
 * numbers shows the places, as the API's document does. Every code has its own (a test looks).
 */
export const sentenceFor = (refusal: Refusal): ProblemSentence => {
  const { code, values } = refusal;
  const read = (part: "title" | "happened" | "safe" | "todo"): string =>
    values ? translate(`problem.${code}.${part}`, { ...values }) : String(translate.raw(`problem.${code}.${part}`));
  return { title: read("title"), detail: `${read("happened")} ${read("safe")} ${read("todo")}`.trim() };
};
