import { listCodingsById } from "../data/coding";
import { deriveCooccurrence } from "../domain/coding/derive-cooccurrence";
import { deriveWordFrequencies } from "../domain/coding/derive-word-frequencies";
import { segmentWords } from "../domain/transcript/segment-words";
import type { CooccurrenceView, QuoteFilterQuery, WordFrequencyView } from "../schema/quote";
import { findQuotes } from "./find-quotes";
import type { ProjectScope } from "./scope";

type QuoteScope = ProjectScope<"transcript:read" | "project:read">;

const MOST_CODES = 40;
const MOST_WORDS = 300;
const BATCH = 500;

/**
 * Which codes stand together among the quotes that the filter finds: the codes of the filter when it names several, else
 * the factors. The codes of the filter choose the rows here and no passages, or every other code would be gone.
 */
export const loadCooccurrence = async (scope: QuoteScope, query: QuoteFilterQuery): Promise<CooccurrenceView> => {
  const { codeId, ...rest } = query;
  const { matches, material, lines } = await findQuotes(scope, rest);
  const known = new Set(material.codes.map((code) => code.id));
  const wanted =
    codeId && codeId.length > 1 ? codeId : material.codes.filter((code) => code.isFactor).map(({ id }) => id);
  const codeIds = wanted.filter((id) => known.has(id)).slice(0, MOST_CODES);
  return { codeIds, cells: [...deriveCooccurrence(matches, codeIds, lines)] };
};

/** The most frequent words of the quotes that the filter finds. A passage that is coded twice is counted once. */
export const loadWordFrequency = async (scope: QuoteScope, query: QuoteFilterQuery): Promise<WordFrequencyView> => {
  const { matches } = await findQuotes(scope, query);
  const once = new Map(matches.map((entry) => [`${entry.transcriptId} ${entry.start} ${entry.end}`, entry]));
  const ids = [...once.values()].map((entry) => entry.codingId);
  const passages: { words: string[]; intervieweeIds: string[] }[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const { exact, intervieweeIds } of await listCodingsById(scope, ids.slice(from, from + BATCH)))
      passages.push({ words: segmentWords(exact ?? "").map(({ word }) => word), intervieweeIds });
  }
  const words = deriveWordFrequencies(passages);
  return {
    total: words.reduce((sum, { count }) => sum + count, 0),
    words: words.slice(0, MOST_WORDS).map((word) => ({ ...word })),
  };
};
