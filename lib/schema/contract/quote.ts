import { contract } from "../contract";
import { shortListQuery } from "../page";
import { id } from "../primitive";
import {
  cooccurrenceView,
  quoteFacetsView,
  quoteFilterQuery,
  quoteMatrixQuery,
  quoteMatrixView,
  quotePage,
  quoteQuery,
  savedFilterInput,
  savedFilterList,
  savedFilterPatch,
  savedFilterView,
  wordFrequencyView,
} from "../quote";
import { codelineView, crosstabQuery, crosstabView, wordContextQuery, wordContextView } from "../quote-picture";
import { projectParams } from "./project-params";

const filterParams = projectParams.extend({ filterId: id });

/** `GET .../quotes`: the codings that a filter finds, with their words and what a citation needs. */
export const listQuotesContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quotes",
  access: { project: "transcript:read" },
  summary: "Finds quotes by code, case, stance, person, interview, coder, status and words.",
  params: projectParams,
  query: quoteQuery,
  output: quotePage,
});

/** `GET .../quotes/facets`: what each further choice would find. */
export const listQuoteFacetsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quotes/facets",
  access: { project: "transcript:read" },
  summary: "Counts passages and distinct interviewees for each value of each part of the filter.",
  params: projectParams,
  query: quoteFilterQuery,
  output: quoteFacetsView,
});

/** `GET .../quotes/matrix`: quotes of each factor side by side, by case or by interviewee. */
export const getQuoteMatrixContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quotes/matrix",
  access: { project: "transcript:read" },
  summary: "Sets quotes side by side: factors by cases, or factors by interviewees.",
  params: projectParams,
  query: quoteMatrixQuery,
  output: quoteMatrixView,
});

/** `GET .../quotes/codes`: which codes stand together. */
export const getCooccurrenceContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quotes/codes",
  access: { project: "transcript:read" },
  summary: "Counts for each pair of codes the passages of one that overlap one of the other, and the people in them.",
  params: projectParams,
  query: quoteFilterQuery,
  output: cooccurrenceView,
});

/** `GET .../quotes/words`: the most frequent words of the quotes. */
export const getWordFrequencyContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quotes/words",
  access: { project: "transcript:read" },
  summary: "Counts the words of the passages that a filter finds: how often, in how many passages, by how many people.",
  params: projectParams,
  query: quoteFilterQuery,
  output: wordFrequencyView,
});

/** `GET .../quotes/crosstab`: interviewees by code and by the values of an attribute. */
export const getCrosstabContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quotes/crosstab",
  access: { project: "transcript:read" },
  summary: "Counts distinct interviewees, and passages second, by code and by the values of one attribute.",
  params: projectParams,
  query: crosstabQuery,
  output: crosstabView,
});

/** `GET .../quotes/codeline/{interviewId}`: where in one interview which code stands. */
export const getCodelineContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quotes/codeline/{interviewId}",
  access: { project: "transcript:read" },
  summary: "Answers where along the turns of an interview the codings stand that a filter finds, without words.",
  params: projectParams.extend({ interviewId: id }),
  query: quoteFilterQuery,
  output: codelineView,
});

/** `GET .../quotes/context`: a word of the quotes, with what stands around it. */
export const getWordContextContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quotes/context",
  access: { project: "transcript:read" },
  summary: "Answers every place of a word in the quotes that a filter finds, with the words around it.",
  params: projectParams,
  query: wordContextQuery,
  output: wordContextView,
});

/** `GET .../quote-filters`: the caller's own kept filters and the shared ones. */
export const listSavedFiltersContract = contract({
  method: "GET",
  path: "/projects/{projectId}/quote-filters",
  access: { project: "transcript:read" },
  summary: "Lists the filters that the caller kept or that others share.",
  params: projectParams,
  query: shortListQuery,
  output: savedFilterList,
});

/** `POST .../quote-filters`: keeps a filter under a name. */
export const saveFilterContract = contract({
  method: "POST",
  path: "/projects/{projectId}/quote-filters",
  access: { project: "transcript:read" },
  summary: "Keeps a filter under a name, for oneself or for everybody in the project.",
  params: projectParams,
  body: savedFilterInput,
  output: savedFilterView,
  status: 201,
});

/** `PATCH .../quote-filters/{filterId}`: one's own kept filter. */
export const changeFilterContract = contract({
  method: "PATCH",
  path: "/projects/{projectId}/quote-filters/{filterId}",
  access: { project: "transcript:read" },
  summary: "Renames, replaces or shares one's own kept filter.",
  params: filterParams,
  body: savedFilterPatch,
  output: savedFilterView,
  isVersioned: true,
});

/** `DELETE .../quote-filters/{filterId}`: one's own kept filter. */
export const removeFilterContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/quote-filters/{filterId}",
  access: { project: "transcript:read" },
  summary: "Forgets one's own kept filter.",
  params: filterParams,
  status: 204,
  isVersioned: true,
});
