import { findInterview } from "../data/interview";
import { listTurnPlaces } from "../data/turn-place";
import { deriveCrosstab } from "../domain/coding/derive-crosstab";
import { deriveWordContexts } from "../domain/coding/derive-word-contexts";
import { listAttributeKeys } from "../domain/coding/list-attribute-keys";
import { narrowStatements } from "../domain/coding/narrow-statements";
import type { QuoteFilterQuery } from "../schema/quote";
import type {
  CodelineView,
  CrosstabQuery,
  CrosstabView,
  WordContextQuery,
  WordContextView,
} from "../schema/quote-picture";
import { filterOf, findQuotes } from "./find-quotes";
import { presentQuotes } from "./present-quotes";
import type { ProjectScope } from "./scope";

type QuoteScope = ProjectScope<"transcript:read" | "project:read">;

/** Rows beyond this are left to a narrower filter. */
const MOST_ROWS = 40;
/** Places of a word that one answer holds, and the words that stand on both sides of it. */
const MOST_CONTEXTS = 200;
const SPAN = 8;
const BATCH = 200;

/**
 * Interviewees by code and by the values of one attribute: the codes of the filter, else the factors. Without an attribute
 * that is named, the first that there is. Counted is what the caller may read, by what they may know of the people.
 */
export const loadCrosstab = async (scope: QuoteScope, query: CrosstabQuery): Promise<CrosstabView> => {
  const { by, ...filter } = query;
  const { matches, material, lines } = await findQuotes(scope, filter);
  const keys = listAttributeKeys(material.attributes);
  const key = by ? keys.find(({ of, name }) => of === by.of && name === by.name) : keys[0];
  const known = new Set(material.codes.map((code) => code.id));
  const wanted = query.codeId ?? material.codes.filter((code) => code.isFactor).map((code) => code.id);
  const codeIds = wanted.filter((id) => known.has(id)).slice(0, MOST_ROWS);
  const attributes = keys.map((one) => ({ ...one }));
  if (!key) return { by: null, attributes, codeIds, columns: [], cells: [] };
  const asked = filterOf(filter);
  const narrowed = matches.map((entry) => narrowStatements(entry, asked, material.attributes));
  const { columns, cells } = deriveCrosstab(narrowed, codeIds, key, material.attributes, lines);
  return { by: { ...key }, attributes, codeIds, columns: [...columns], cells: [...cells] };
};

/** Where in one interview which code stands. Empty when the caller may not read it, null when the project has none such. */
export const loadCodeline = async (
  scope: QuoteScope,
  interviewId: string,
  query: QuoteFilterQuery,
): Promise<CodelineView | null> => {
  if (!(await findInterview(scope, interviewId))) return null;
  const [{ matches, material }, turns] = await Promise.all([
    findQuotes(scope, { ...query, interviewId: [interviewId] }),
    listTurnPlaces(scope, interviewId),
  ]);
  const used = new Set(matches.map((entry) => entry.codeId));
  return {
    interviewId,
    transcriptId: matches[0]?.transcriptId ?? null,
    codeIds: material.codes.map(({ id }) => id).filter((id) => used.has(id)),
    turns: turns.map((turn) => ({ ...turn })),
    marks: matches.map(({ codingId, codeId, start, end, firstTurn, lastTurn }) => ({
      codingId,
      codeId,
      start,
      end,
      firstTurn,
      lastTurn,
    })),
  };
};

/** Every place of a word in the quotes that the filter finds, each passage once, the first of them with their words. */
export const loadWordContexts = async (scope: QuoteScope, query: WordContextQuery): Promise<WordContextView> => {
  const { word, ...filter } = query;
  const { matches } = await findQuotes(scope, filter);
  const once = new Map(matches.map((entry) => [`${entry.transcriptId} ${entry.start} ${entry.end}`, entry.codingId]));
  const ids = [...once.values()];
  const lines: WordContextView["lines"] = [];
  let total = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const quote of await presentQuotes(scope, ids.slice(from, from + BATCH))) {
      for (const context of deriveWordContexts(quote.exact ?? "", word, SPAN)) {
        total += 1;
        if (lines.length < MOST_CONTEXTS)
          lines.push({
            codingId: quote.id,
            transcriptId: quote.transcriptId,
            interviewNumber: quote.interviewNumber,
            turn: quote.firstTurn,
            speakers: quote.speakers,
            ...context,
          });
      }
    }
  }
  return { word, total, lines };
};
