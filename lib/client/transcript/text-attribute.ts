/** Attribute of the element that holds a turn's words and nothing else; its value is where they start in the transcript. */
export const textAttribute = "data-text-start";

/** Attribute of the words of a translation: what is chosen there is no passage, because codings stand on the original alone. */
export const translationAttribute = "data-translation";
