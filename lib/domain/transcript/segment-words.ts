/** A word of a text as search sees it, in UTF-16 offsets of that text. */
export interface SearchWord {
  /** In lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What stands between words, as ranges of a regular expression: everything of ASCII but letters and digits, punctuation of
 * the scripts that interviews are written in, symbols and pictograms. `search_words` in the database names the same
 * ranges; a test compares the two.
 */
const BETWEEN =
  "\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7" +
  "\\u0589\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u1680" +
  "\\u2000-\\u206f\\u20a0-\\u20cf\\u2100-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\ufe0f" +
  "\\ufe30-\\ufe6b\\ufeff\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\u{1f000}-\\u{1faff}";

const WORD = new RegExp(`[^${BETWEEN}]+`, "gu");

/**
 * The words of a text in lower case, with their places. An apostrophe divides ("don't" is two), so that straight and
 * typographic ones are alike. Scripts without blanks give one word up to the next punctuation.
 * @example segmentWords("“Danger” – now").map(({ word }) => word) // ["danger", "now"]
 */
export const segmentWords = (text: string): readonly SearchWord[] =>
  [...text.matchAll(WORD)].map((hit) => ({
    word: hit[0].toLowerCase(),
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
