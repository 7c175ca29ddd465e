import type { FacetCount } from "../domain/coding/derive-quote-facets";
import { deriveQuoteMatrix } from "../domain/coding/derive-quote-matrix";
import type { QuoteEntry } from "../domain/coding/quote-entry";
import type {
  QuoteFacetsView,
  QuoteFilterQuery,
  QuoteMatrixQuery,
  QuoteMatrixView,
  QuotePage,
  QuoteQuery,
} from "../schema/quote";
import { findQuotes } from "./find-quotes";
import { presentQuotes } from "./present-quotes";
import type { ProjectScope } from "./scope";

type QuoteScope = ProjectScope<"transcript:read" | "project:read">;

type Place = readonly [number, number, number, string];

const placeOf = ({ interviewNumber, start, end, codingId }: QuoteEntry): Place => [
  interviewNumber,
  start,
  end,
  codingId,
];

const isAfter = (entry: QuoteEntry, place: Place): boolean => {
  const own = placeOf(entry);
  for (const [at, value] of own.entries()) {
    const other = place[at];
    if (other === undefined || value === other) continue;
    return value > other;
  }
  return false;
};

const readPlace = (cursor: string): Place | null => {
  try {
    const [number, start, end, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    const isPlace = [number, start, end].every(Number.isInteger) && typeof id === "string";
    return isPlace ? ([number, start, end, id] as unknown as Place) : null;
  } catch {
    return null;
  }
};

/** A page of the quotes that a filter finds, in the order of interviews and texts. It continues after a place. */
export const loadQuotes = async (scope: QuoteScope, query: QuoteQuery): Promise<QuotePage> => {
  const { matches, interviewees } = await findQuotes(scope, query);
  const place = query.cursor === undefined ? null : readPlace(query.cursor);
  const from = place === null ? 0 : matches.findIndex((entry) => isAfter(entry, place));
  const page = from < 0 ? [] : matches.slice(from, from + query.limit);
  const items = await presentQuotes(
    scope,
    page.map((entry) => entry.codingId),
  );
  const last = page.at(-1);
  const hasMore = from >= 0 && last !== undefined && matches.length > from + page.length;
  return {
    items,
    nextCursor: hasMore ? Buffer.from(JSON.stringify(placeOf(last))).toString("base64url") : null,
    passages: matches.length,
    interviewees,
  };
};

/** What each further choice would find. */
export const loadQuoteFacets = async (scope: QuoteScope, query: QuoteFilterQuery): Promise<QuoteFacetsView> => {
  const { matches, interviewees, counts, attributes } = await findQuotes(scope, query);
  const copy = (values: readonly FacetCount[]) => values.map((value) => ({ ...value }));
  const listed = Object.entries(counts).map(([facet, values]) => [facet, copy(values)]);
  return {
    passages: matches.length,
    interviewees,
    counts: Object.fromEntries(listed) as QuoteFacetsView["counts"],
    attributes: attributes.map((attribute) => ({ ...attribute, counts: copy(attribute.counts) })),
  };
};

/** Rows of a matrix beyond this are left to a narrower filter, and quotes of a cell to the list. */
const MOST_ROWS = 40;
const PER_CELL = 3;

/** Quotes side by side: the codes of the filter, else the factors, by case or by interviewee. */
export const loadQuoteMatrix = async (scope: QuoteScope, query: QuoteMatrixQuery): Promise<QuoteMatrixView> => {
  const { matches, material, lines } = await findQuotes(scope, query);
  const known = new Set(material.codes.map((code) => code.id));
  const wanted = query.codeId ?? material.codes.filter((code) => code.isFactor).map((code) => code.id);
  const codeIds = wanted.filter((id) => known.has(id)).slice(0, MOST_ROWS);
  const cells = deriveQuoteMatrix(matches, codeIds, query.columns, lines);
  const quotes = await presentQuotes(scope, [...new Set(cells.flatMap((cell) => cell.codingIds.slice(0, PER_CELL)))]);
  const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]));
  return {
    columns: query.columns,
    codeIds,
    cells: cells.map((cell) => ({
      codeId: cell.codeId,
      column: cell.column,
      passages: cell.codingIds.length,
      interviewees: cell.interviewees,
      quotes: cell.codingIds.slice(0, PER_CELL).flatMap((id) => quoteOf.get(id) ?? []),
    })),
  };
};
