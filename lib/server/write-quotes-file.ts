import { findActorFacts } from "../data/actor-facts";
import { listCases } from "../data/case";
import { listCodes } from "../data/codebook";
import { listQuotedInterviews } from "../data/quotation";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { LeavingQuote, WithheldWords } from "../exchange/quotes/leaving-quote";
import { writeQuotes } from "../exchange/quotes/write-quotes";
import { englishQuoteWords } from "../messages/quote-words";
import { recordToBeChecked } from "../policy/facts";
import { permits } from "../policy/permits";
import type { QuoteFilterQuery, QuoteView } from "../schema/quote";
import type { LeavingTable } from "../workflow/export-table";
import { findQuotes } from "./find-quotes";
import { presentQuotes } from "./present-quotes";
import type { ProjectScope } from "./scope";

type Scope = ProjectScope<"export:tables" | "transcript:read" | "project:read">;

/** A file of quotes with everybody whose words or numbers are in it. */
export interface QuotesFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hash: null;
  readonly people: LeavingTable["people"];
}

const filterWords = (query: QuoteFilterQuery, nameOf: (id: string) => string): string =>
  [
    ["code", query.codeId?.map(nameOf)],
    ["case", query.caseId?.map(nameOf)],
    ["says", query.stance],
    ["status", query.status],
    ["interviewee", query.intervieweeId && [String(query.intervieweeId.length)]],
    ["interview", query.interviewId && [String(query.interviewId.length)]],
    ["coder", query.coderId && [String(query.coderId.length)]],
    // Of people and interviews the name alone: the value would go on saying what somebody is.
    ["attribute", query.attribute?.map(({ of, name, value }) => (of === "case" ? `${name} ${value}` : name))],
    ["words", query.text && ["chosen by words"]],
  ]
    .flatMap(([part, values]) => (Array.isArray(values) ? [`${String(part)}: ${values.join(", ")}`] : []))
    .join(" · ");

/**
 * The retrieved codings as a file. Words leave only where the speaker allows quotation, the record is verbatim and the
 * caller may export the text of that interview (`export:text`: the owner, and the interviewer who holds it); every other
 * row leaves without them and says why. Without that permission at all there is no such file.
 */
export const writeQuotesFile = async (
  scope: Scope,
  format: "csv" | "xlsx",
  query: QuoteFilterQuery,
  origin: { readonly projectName: string; readonly isSample: boolean; readonly madeAt: string },
): Promise<Result<QuotesFile, Refusal>> => {
  if (!scope.holds("export:text")) return refuse({ code: "not_found" });
  const [{ matches }, actor, codes, cases, interviews] = await Promise.all([
    findQuotes(scope, query),
    findActorFacts(scope),
    listCodes(scope),
    listCases(scope),
    listQuotedInterviews(scope),
  ]);
  const quotes = await presentQuotes(
    scope,
    matches.map((entry) => entry.codingId),
  );
  const words = englishQuoteWords();
  const names = new Map([...codes, ...cases].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? words("inGeneral");
  const heldInterviews = new Set(interviews.filter(({ isInterviewer }) => isInterviewer).map(({ id }) => id));
  const withheldOf = (quote: QuoteView): WithheldWords | null => {
    const record = { ...recordToBeChecked, isInterviewerOf: heldInterviews.has(quote.interviewId) };
    return quote.notQuotable ?? (permits("export:text", { actor, record }) ? null : "notYours");
  };
  const leaving = quotes.map((quote): LeavingQuote => {
    const withheld = withheldOf(quote);
    return {
      interview: quote.interviewNumber,
      turn: quote.firstTurn + 1,
      speakers: quote.speakers.map(({ number, name }) => ({ number, name })),
      code: nameOf(quote.codeId),
      stances: quote.stances.map(({ stance, caseIds }) => ({ stance, cases: caseIds.map(nameOf) })),
      prompted: quote.prompted,
      status: quote.status,
      coder: quote.coderName,
      words: withheld === null ? (quote.exact ?? null) : null,
      withheld,
    };
  });
  const people = new Map<string, QuotesFile["people"][number]>();
  for (const [at, quote] of quotes.entries()) {
    for (const { id, identity } of quote.speakers) {
      const isQuoted = leaving[at]?.words !== null || people.get(id)?.isQuoted === true;
      people.set(id, { id, identity, isQuoted });
    }
  }
  return accept({
    bytes: await writeQuotes(leaving, format, { ...origin, words, filter: filterWords(query, nameOf) }),
    hash: null,
    people: [...people.values()],
  });
};
