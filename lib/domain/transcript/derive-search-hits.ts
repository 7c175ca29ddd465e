import type { SearchTerm } from "./derive-search-terms";
import type { SearchWord } from "./segment-words";

/** A place in a text, in UTF-16 offsets. */
export interface SearchHit {
  readonly start: number;
  readonly end: number;
}

/** Turns a word into the form that is compared: itself, or its stem; null for a word that any other may stand for. */
export type WordForm = (word: string) => string | null;

const placesInRun = (words: readonly SearchWord[], wanted: string): readonly SearchHit[] =>
  words.flatMap(({ word, start }) => {
    const hits: SearchHit[] = [];
    for (let at = word.indexOf(wanted); at >= 0; at = word.indexOf(wanted, at + wanted.length))
      hits.push({ start: start + at, end: start + at + wanted.length });
    return hits;
  });

const placesOf = (
  words: readonly SearchWord[],
  forms: readonly (string | null)[],
  term: SearchTerm,
  formOf: WordForm,
) => {
  const [only] = term.words;
  if (term.isUnspaced && term.words.length === 1 && only !== undefined) return placesInRun(words, only);
  const wanted = term.words.map(formOf);
  if (wanted.every((form) => form === null)) return [];
  const hits: SearchHit[] = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((form, step) => form === null || forms[at + step] === form)) continue;
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (first && last) hits.push({ start: first.start, end: last.end });
  }
  return hits;
};

/**
 * Where a turn says what is looked for: all parts must be in it, none that is excluded, and each place of each part is a
 * hit, in the order of the text. Places that overlap are one hit.
 * @param words the words of the turn, see {@link SearchWord}
 * @param formOf compares words as they are, or by their stems
 */
export const deriveSearchHits = (
  words: readonly SearchWord[],
  terms: readonly SearchTerm[],
  formOf: WordForm = (word) => word,
): readonly SearchHit[] => {
  const forms = words.map(({ word }) => formOf(word));
  const found = terms.map((term) => ({ term, hits: placesOf(words, forms, term, formOf) }));
  if (!terms.some((term) => !term.isExcluded)) return [];
  if (found.some(({ term, hits }) => term.isExcluded === hits.length > 0)) return [];
  const hits = found
    .flatMap(({ hits: places }) => places)
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const merged: SearchHit[] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    if (last && hit.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else merged.push(hit);
  }
  return merged;
};
