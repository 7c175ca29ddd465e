import { findCodingsByText } from "../data/coding";
import type { QuoteMaterial } from "../data/quote-material";
import { deriveCodeLines } from "../domain/coding/derive-code-lines";
import { deriveQuoteFacets, type QuoteFacets } from "../domain/coding/derive-quote-facets";
import type { QuoteFilter } from "../domain/coding/quote-filter";
import type { QuoteFilterQuery } from "../schema/quote";
import { keepBeside } from "./keep-beside";
import { loadQuoteMaterial } from "./quote-cache";
import type { ProjectScope } from "./scope";

/** What a filter finds, with the material and the tree of codes that it was found in. */
export interface FoundQuotes extends QuoteFacets {
  readonly material: QuoteMaterial;
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** The filter of a query, every part that is not asked for empty. */
export const filterOf = (query: QuoteFilterQuery): QuoteFilter => ({
  codeIds: query.codeId ?? [],
  caseIds: query.caseId ?? [],
  stances: query.stance ?? [],
  intervieweeIds: query.intervieweeId ?? [],
  interviewIds: query.interviewId ?? [],
  coderIds: query.coderId ?? [],
  statuses: query.status ?? [],
  attributes: query.attribute ?? [],
});

/** Answers of one state of the project, by what was asked: the pages of one list cost one derivation. */
const found = new WeakMap<QuoteMaterial, Map<string, FoundQuotes>>();
const MOST = 16;

/** The codings that a filter finds among those that the caller may read; nothing hidden is counted. */
export const findQuotes = async (
  scope: ProjectScope<"transcript:read">,
  query: QuoteFilterQuery,
): Promise<FoundQuotes> => {
  const material = await loadQuoteMaterial(scope);
  const filter = filterOf(query);
  const key = JSON.stringify([filter, query.text ?? null, query.beside ?? [], query.besideJoin ?? "all"]);
  const known = found.get(material)?.get(key);
  if (known) return known;
  const lines = deriveCodeLines(material.codes);
  const holding = query.text === undefined ? null : await findCodingsByText(scope, query.text);
  const said = holding ? material.entries.filter((entry) => holding.has(entry.codingId)) : material.entries;
  const entries = await keepBeside(scope, said, material.entries, query, lines);
  const answer = { ...deriveQuoteFacets(entries, filter, lines, material.attributes), material, lines };
  const answers = found.get(material) ?? new Map<string, FoundQuotes>();
  found.set(material, answers);
  for (const oldest of [...answers.keys()].slice(0, Math.max(0, answers.size + 1 - MOST))) answers.delete(oldest);
  answers.set(key, answer);
  return answer;
};
