import { expect, test } from "vitest";
import { filterOfAddress, loadQuoteAddress, readBeside, writeBeside } from "../../../lib/client/quote/quote-address";
import { quoteRoutes } from "../../../lib/client/quote/quote-routes";
import { searchRoutes } from "../../../lib/client/search/search-routes";
import { mostInBulk } from "../../../lib/schema/bulk-coding";
import * as coding from "../../../lib/schema/contract/coding";
import * as quote from "../../../lib/schema/contract/quote";
import { searchContract } from "../../../lib/schema/contract/search";
import { quoteFilterQuery } from "../../../lib/schema/quote";

const id = "0190aaaa-0000-7000-8000-000000000001";

test("each route of the quotes and of the search is the one of its contract", () => {
  const pairs = [
    [quoteRoutes.list, quote.listQuotesContract],
    [quoteRoutes.facets, quote.listQuoteFacetsContract],
    [quoteRoutes.matrix, quote.getQuoteMatrixContract],
    [quoteRoutes.codes, quote.getCooccurrenceContract],
    [quoteRoutes.words, quote.getWordFrequencyContract],
    [quoteRoutes.crosstab, quote.getCrosstabContract],
    [quoteRoutes.codeline, quote.getCodelineContract],
    [quoteRoutes.context, quote.getWordContextContract],
    [quoteRoutes.filters, quote.listSavedFiltersContract],
    [quoteRoutes.saveFilter, quote.saveFilterContract],
    [quoteRoutes.changeFilter, quote.changeFilterContract],
    [quoteRoutes.removeFilter, quote.removeFilterContract],
    [searchRoutes.search, searchContract],
    [searchRoutes.codeHits, coding.codeHitsContract],
    [searchRoutes.changeCodings, coding.changeCodingsContract],
  ] as const;
  expect(pairs).toHaveLength(Object.keys(quoteRoutes).length + Object.keys(searchRoutes).length);
  for (const [route, contract] of pairs)
    expect({ method: route.method, path: route.path }).toEqual({ method: contract.method, path: contract.path });
  expect(mostInBulk).toBe(500);
});

test("an address is read as the filter that the API takes, and what cannot be is left aside", () => {
  const search = new URLSearchParams(`code=${id},nonsense&says=absent,loud&words=+border+&join=any`);
  search.append("beside", `not-near-20:${id}`);
  search.append("beside", `overlap:${id}`);
  search.append("beside", "overlap:");
  search.append("beside", "anywhere:x");
  search.append("attribute", "interviewee:Role:press");
  search.append("attribute", "nobody:Role");
  const filter = filterOfAddress(loadQuoteAddress(search));
  expect(filter).toEqual({
    codeId: [id],
    stance: ["absent"],
    text: "border",
    attribute: ["interviewee:Role:press"],
    beside: [`not-near-20:${id}`, `overlap:${id}`],
    besideJoin: "any",
  });
  expect(quoteFilterQuery.parse(filter).beside).toEqual([
    { isNot: true, relation: "near", words: 20, codeIds: [id] },
    { isNot: false, relation: "overlap", words: 0, codeIds: [id] },
  ]);
});

test("a condition survives being written and read", () => {
  for (const relation of ["passage", "overlap", "near", "turn", "adjacent"] as const) {
    const row = { isNot: relation === "turn", relation, words: 50, codeId: id };
    expect(readBeside(writeBeside(row))).toEqual(row);
  }
});
