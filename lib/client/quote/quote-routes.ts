import type {
  changeFilterContract,
  getCodelineContract,
  getCooccurrenceContract,
  getCrosstabContract,
  getQuoteMatrixContract,
  getWordContextContract,
  getWordFrequencyContract,
  listQuoteFacetsContract,
  listQuotesContract,
  listSavedFiltersContract,
  removeFilterContract,
  saveFilterContract,
} from "../../schema/contract/quote";
import type { ApiRoute } from "../api";

/** The routes of the quotes screen, without the validator that their contracts bring along. */
export const quoteRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/quotes" } as ApiRoute<typeof listQuotesContract>,
  facets: { method: "GET", path: "/projects/{projectId}/quotes/facets" } as ApiRoute<typeof listQuoteFacetsContract>,
  matrix: { method: "GET", path: "/projects/{projectId}/quotes/matrix" } as ApiRoute<typeof getQuoteMatrixContract>,
  codes: { method: "GET", path: "/projects/{projectId}/quotes/codes" } as ApiRoute<typeof getCooccurrenceContract>,
  words: { method: "GET", path: "/projects/{projectId}/quotes/words" } as ApiRoute<typeof getWordFrequencyContract>,
  crosstab: { method: "GET", path: "/projects/{projectId}/quotes/crosstab" } as ApiRoute<typeof getCrosstabContract>,
  codeline: {
    method: "GET",
    path: "/projects/{projectId}/quotes/codeline/{interviewId}",
  } as ApiRoute<typeof getCodelineContract>,
  context: { method: "GET", path: "/projects/{projectId}/quotes/context" } as ApiRoute<typeof getWordContextContract>,
  filters: { method: "GET", path: "/projects/{projectId}/quote-filters" } as ApiRoute<typeof listSavedFiltersContract>,
  saveFilter: { method: "POST", path: "/projects/{projectId}/quote-filters" } as ApiRoute<typeof saveFilterContract>,
  changeFilter: {
    method: "PATCH",
    path: "/projects/{projectId}/quote-filters/{filterId}",
  } as ApiRoute<typeof changeFilterContract>,
  removeFilter: {
    method: "DELETE",
    path: "/projects/{projectId}/quote-filters/{filterId}",
  } as ApiRoute<typeof removeFilterContract>,
};
