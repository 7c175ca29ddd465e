import { type Convention, skipBlanks, tidyLabel } from "../label-hit";
import { isNameLike } from "../name-like";

/** Up to the first colon; an ASCII colon before a digit or a slash is a time or an address, not a label. */
const HEAD = /^(?<angle><)?(?<name>[^:：\n]{1,60}?)\s*(?:：|:(?![\d/\\]))(?<close>>)?/u;

/** `Name: words`, or `Name:` alone on a line; French with a blank before the colon, Chinese with a full-width one. */
export const colonLabel: Convention = {
  name: "colon-label",
  isStructural: false,
  find: (line, words, { text }) => {
    const found = HEAD.exec(words);
    if (found === null || (found.groups?.angle !== undefined) !== (found.groups?.close !== undefined)) return undefined;
    const label = tidyLabel(found.groups?.name ?? "");
    if (label === undefined || !isNameLike(label)) return undefined;
    return { label, wordsStart: skipBlanks(text, line.start + found[0].length, line.end) };
  },
};
