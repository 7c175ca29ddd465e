/** Attribute of the element that holds a turn's words and nothing else; its value is where they start in the transcript. */
export const textAttribute = "data-text-start";
