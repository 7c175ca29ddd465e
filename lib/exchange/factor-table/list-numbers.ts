import type { FactorWords } from "../../messages/factor-words";

/** Interviewees by their numbers: "1, 5, 6". */
export const listNumbers = (numbers: readonly number[]): string => numbers.join(", ");

/** Things in a row with the last one joined by a word: "1, 5 or 6". An empty list is an empty text. */
export const listWith = (words: FactorWords, joiner: "and" | "or", items: readonly (string | number)[]): string => {
  const texts = items.map(String);
  const last = texts.at(-1);
  if (last === undefined || texts.length === 1) return last ?? "";
  return words(`list.${joiner}`, { start: texts.slice(0, -1).join(", "), last });
};
