import fc from "fast-check";

/** Stretches that break naive offsets: emoji sequences, combining marks, right-to-left, jamo, flags, Indic conjuncts. */
const pieces = [
  "a",
  " ",
  "\n",
  "é",
  "e\u0301",
  "q\u0323\u0307",
  "😀",
  "👩‍👩‍👧‍👦",
  "👍🏽",
  "🇰🇿🇦🇲",
  "שָׁלוֹם",
  "مَرْحَبًا",
  "\u200f",
  "\u00ad",
  "\u00a0",
  "唐鳳",
  "𠜎",
  "각",
  "\u1100\u1161\u11a8",
  "क्षि",
  "\u0600١",
  "©\u200d®",
] as const;

/** Texts made of such stretches. */
export const hardText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));

/** Characters as a reader sees them. */
export const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
