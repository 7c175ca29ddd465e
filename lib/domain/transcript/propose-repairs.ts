import { type GraphemeSegmenter, isCharacterEdge } from "./is-character-edge";
import { codePointOffset, type IndexedText, sliceText, toCodePoint, toUtf16, utf16Offset } from "./offset";

/** A place where the lost words of a coding may stand now, in code points. */
export type RepairProposal = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Characters that differ from the words that were coded; 0 is the same words. */
  readonly errors: number;
};

/** Finds a pattern in a text within a number of errors; places are UTF-16 units. Given from outside the core. */
export type ApproximateSearch = (
  text: string,
  pattern: string,
  maxErrors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

const MOST_ERRORS = 256;
const MOST_PROPOSALS = 5;

const exactPlaces = (text: string, words: string): { start: number; end: number; errors: number }[] => {
  const places: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length, errors: 0 });
  return places;
};

/** How much of the words around the passage stands around a place: letters in common, counted away from it. */
const contextOf = (
  text: string,
  place: { start: number; end: number },
  quote: { prefix: string; suffix: string },
): number => {
  let before = 0;
  while (before < quote.prefix.length && text[place.start - 1 - before] === quote.prefix.at(-1 - before)) before += 1;
  let after = 0;
  while (after < quote.suffix.length && text[place.end + after] === quote.suffix[after]) after += 1;
  return before + after;
};

/**
 * Where the words of a coding that lost its place may stand now: the same words first, and only where there are none similar
 * ones, with at most min(256, half their length) letters different. Of equal ones the place with more of the same words
 * around it comes first, then the nearer one. They are proposals: a person confirms each.
 * @param quote the words with what stood around them, and the place where they would be now, in code points
 */
export const proposeRepairs = (
  text: IndexedText,
  quote: { readonly exact: string; readonly prefix: string; readonly suffix: string; readonly near: number },
  search: ApproximateSearch,
  segmenter: GraphemeSegmenter,
): readonly RepairProposal[] => {
  const same = exactPlaces(text.text, quote.exact);
  const maxErrors = Math.min(MOST_ERRORS, Math.floor(quote.exact.length / 2));
  const found = same.length > 0 ? same : maxErrors > 0 ? search(text.text, quote.exact, maxErrors) : [];
  const near = toUtf16(text, codePointOffset(Math.min(quote.near, text.length)));
  const proposals = [...found]
    .sort(
      (left, right) =>
        left.errors - right.errors ||
        contextOf(text.text, right, quote) - contextOf(text.text, left, quote) ||
        Math.abs(left.start - near) - Math.abs(right.start - near) ||
        left.start - right.start,
    )
    .slice(0, MOST_PROPOSALS)
    .flatMap((place) => settlePlace(text, place, segmenter));
  return proposals.filter(
    (proposal, index) =>
      proposals.findIndex((other) => other.start === proposal.start && other.end === proposal.end) === index,
  );
};

const settlePlace = (
  text: IndexedText,
  place: { readonly start: number; readonly end: number; readonly errors: number },
  segmenter: GraphemeSegmenter,
): RepairProposal[] => {
  let { start, end } = place;
  while (start < end && (text.text[start] ?? "").trim() === "") start += 1;
  while (end > start && (text.text[end - 1] ?? "").trim() === "") end -= 1;
  if (start === end) return [];
  while (!isCharacterEdge(text.text, start, segmenter)) start -= 1;
  while (!isCharacterEdge(text.text, end, segmenter)) end += 1;
  const from = toCodePoint(text, utf16Offset(start));
  const to = toCodePoint(text, utf16Offset(end), "end");
  return [{ start: from, end: to, exact: sliceText(text, from, to), errors: place.errors }];
};
