/** Scripts that write no blanks between words. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
const LETTERS = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`;

/** A run of letters and digits, inner apostrophes, hyphens and Hebrew quotation marks included; of unspaced scripts one character. */
const WORD = new RegExp(`[${UNSPACED}]|${LETTERS}(?:['’"״׳-]${LETTERS})*`, "gu");

/**
 * How many words a text has. Chinese, Japanese, Thai, Lao and Khmer write no blanks: there each character counts as one.
 * Not counted: punctuation and symbols alone.
 * @example measureWords("I don't know – 唐鳳") // 5
 */
export const measureWords = (text: string): number => {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count += 1;
  return count;
};
