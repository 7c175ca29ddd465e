import { createTranslator, type MessageKeys, type NestedKeyOf } from "use-intl/core";
import quote from "./en/quote.json";

/** Name of a sentence about quotes, as `file.text`. */
export type QuoteKey = MessageKeys<typeof quote, NestedKeyOf<typeof quote>>;

/** Says a sentence about quotes in a file. */
export type QuoteWords = (key: QuoteKey, values?: Readonly<Record<string, string | number>>) => string;

/** The sentences in English, for files. */
export const englishQuoteWords = (): QuoteWords => {
  const translate = createTranslator({ locale: "en", messages: { quote }, namespace: "quote" });
  return (key, values) => translate(key, values);
};
