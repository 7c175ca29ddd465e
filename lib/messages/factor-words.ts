import { createTranslator, type MessageKeys, type NestedKeyOf } from "use-intl/core";
import factor from "./en/factor.json";

/** Name of a sentence about the factor table, as `cell.needed`. */
export type FactorKey = MessageKeys<typeof factor, NestedKeyOf<typeof factor>>;

/**
 * Says a sentence about the factor table. Screens make it from the reader's language, files from English, so that the
 * same rule puts the same words on a page and in a thesis.
 */
export type FactorWords = (key: FactorKey, values?: Readonly<Record<string, string | number>>) => string;

/** The sentences in English, for files and logs. */
export const englishFactorWords = (): FactorWords => {
  const translate = createTranslator({ locale: "en", messages: { factor }, namespace: "factor" });
  return (key, values) => translate(key, values);
};
