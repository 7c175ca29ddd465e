import { type Convention, tidyLabel } from "../label-hit";

/** A heading that ends in a colon, half or full width: `### Name：`. */
export const headingLabel: Convention = {
  name: "heading-label",
  isStructural: true,
  find: (line, words) => {
    if (line.kind !== "heading" || !/[:：]$/u.test(words)) return undefined;
    const label = tidyLabel(words);
    return label === undefined ? undefined : { label, wordsStart: line.end };
  },
};
