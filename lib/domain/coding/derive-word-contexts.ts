import { segmentWords } from "../transcript/segment-words";

/** A word where it is said, with what stands before and after it in its passage. */
export interface WordContext {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/**
 * Every place of a word in a passage, with up to `span` words on both sides. Words are compared as search and the list of
 * frequent words see them: in lower case, without signs. What stands outside of the passage is not shown.
 * @example deriveWordContexts("Danger, of course. And danger again.", "danger", 1) // before "", word "Danger", after ", of" …
 */
export const deriveWordContexts = (text: string, word: string, span: number): readonly WordContext[] => {
  const words = segmentWords(text);
  const wanted = word.toLowerCase();
  return words.flatMap((hit, at) => {
    if (hit.word !== wanted) return [];
    const from = words[Math.max(0, at - span)]?.start ?? 0;
    const to = words[Math.min(words.length - 1, at + span)]?.end ?? text.length;
    const isFirst = at - span <= 0;
    const isLast = at + span >= words.length - 1;
    return [
      {
        before: text.slice(isFirst ? 0 : from, hit.start),
        word: text.slice(hit.start, hit.end),
        after: text.slice(hit.end, isLast ? text.length : to),
      },
    ];
  });
};
