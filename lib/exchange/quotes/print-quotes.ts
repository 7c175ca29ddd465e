import { stances } from "../../domain/coding/stance";
import type { QuoteWords } from "../../messages/quote-words";
import type { PrintedDocument, SheetValue } from "../printed-table/printed-document";
import type { LeavingQuote } from "./leaving-quote";

/** What a file of quotes says of its origin. */
export interface QuoteOrigin {
  readonly projectName: string;
  readonly isSample: boolean;
  /** The moment of the export, RFC 3339. */
  readonly madeAt: string;
  readonly words: QuoteWords;
  /** What was asked for, in words; empty without a filter. */
  readonly filter: string;
}

const sheetHead = [
  "interview",
  "turn",
  "interviewee_numbers",
  "interviewee",
  "code",
  ...stances,
  "asked_for",
  "status",
  "coder",
  "words",
  "words_not_given",
] as const;

const casesOf = (quote: LeavingQuote, stance: (typeof stances)[number], general: string): string =>
  quote.stances
    .filter((entry) => entry.stance === stance)
    .flatMap(({ cases }) => (cases.length === 0 ? [general] : cases))
    .join("; ");

const namesOf = (quote: LeavingQuote, words: QuoteWords): string =>
  quote.speakers.map(({ name }) => name ?? words("file.confidential")).join("; ");

const withheldOf = (quote: LeavingQuote, words: QuoteWords): string =>
  quote.withheld === null ? "" : words(`file.withheld.${quote.withheld}`);

const sheetRow = (quote: LeavingQuote, words: QuoteWords): readonly SheetValue[] => [
  quote.interview,
  quote.turn,
  quote.speakers.map(({ number }) => number).join(", "),
  namesOf(quote, words),
  quote.code,
  ...stances.map((stance) => casesOf(quote, stance, words("file.inGeneral"))),
  quote.prompted ? "yes" : "no",
  quote.status,
  quote.coder,
  quote.words ?? "",
  withheldOf(quote, words),
];

/**
 * Quotes as a sheet of data: one row for each coding, a column for each thing that can be said of a case. Words that
 * consent keeps here are left out, and the row says why; the numbers of those who do not allow quotation stand below.
 */
export const printQuotes = (quotes: readonly LeavingQuote[], origin: QuoteOrigin): PrintedDocument => {
  const { words, projectName, isSample, madeAt, filter } = origin;
  const withheld = quotes.filter((quote) => quote.withheld !== null);
  const silent = new Set(
    withheld
      .filter((quote) => quote.withheld === "quotation")
      .flatMap(({ speakers }) => speakers.map(({ number }) => number)),
  );
  const numbers = [...silent].sort((one, other) => one - other).join(", ") || words("file.nobody");
  const notes = [
    ...(isSample ? [words("file.sample")] : []),
    ...(withheld.length > 0 ? [words("file.noteWithheld", { count: withheld.length, numbers })] : []),
  ];
  const people = new Set(quotes.flatMap(({ speakers }) => speakers.map(({ number }) => number)));
  return {
    title: `${projectName}: ${words("file.title")}`,
    language: "en",
    tables: [],
    notes,
    sheets: [{ name: words("file.sheet"), head: sheetHead, rows: quotes.map((quote) => sheetRow(quote, words)) }],
    about: [
      [words("file.project"), projectName],
      ...notes.map((note) => ["", note] as const),
      [words("file.filter"), filter || words("file.noFilter")],
      [words("file.passages"), String(quotes.length)],
      [words("file.people"), String(people.size)],
      [words("file.computed"), madeAt.slice(0, 10)],
      [words("file.program"), "Tercet"],
    ],
    madeAt,
  };
};
