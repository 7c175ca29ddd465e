import { segmentWords } from "./segment-words";

/** One part of what is looked for: a word, or a phrase of words one after the other. */
export interface SearchTerm {
  /** In lower case. */
  readonly words: readonly string[];
  /** A turn that says it is not wanted. */
  readonly isExcluded: boolean;
  /** Written without blanks between words (Chinese, Japanese, Thai, Lao, Khmer): also found inside a longer run. */
  readonly isUnspaced: boolean;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const PART = /(?<sign>[-−])?(?:["“”„«»‟](?<phrase>[^"“”„«»‟]*)["“”„«»‟]?|(?<word>[^\s"“”„«»‟]+))/gu;
const MOST = 20;

/**
 * Reads what was typed: words, "phrases" in any quotation marks, and -words that must not be there. A word with a hyphen or
 * an apostrophe inside is a phrase of its parts. At most 20 parts.
 * @example deriveSearchTerms('"same danger" -fear').map((term) => term.words) // [["same", "danger"], ["fear"]]
 */
export const deriveSearchTerms = (typed: string): readonly SearchTerm[] =>
  [...typed.matchAll(PART)].slice(0, MOST).flatMap(({ groups }): readonly SearchTerm[] => {
    const text = groups?.phrase ?? groups?.word ?? "";
    const words = segmentWords(text).map(({ word }) => word);
    if (words.length === 0) return [];
    return [{ words, isExcluded: groups?.sign !== undefined, isUnspaced: UNSPACED.test(text) }];
  });
