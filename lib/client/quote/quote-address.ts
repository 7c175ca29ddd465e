import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { type CodeRelation, codeRelations } from "../../domain/coding/code-condition";
import { codingStatuses } from "../../domain/coding/coding-status";
import { readAttributeChoice } from "../../domain/coding/read-attribute-choice";
import { stances } from "../../domain/coding/stance";
import type { QuoteFilterInput } from "../../schema/quote";

/** The ways to look at quotes. */
export const quoteViews = [
  "list",
  "cards",
  "cases",
  "people",
  "attributes",
  "summaries",
  "codes",
  "line",
  "words",
] as const;

/** One of {@link quoteViews}. */
export type QuoteViewName = (typeof quoteViews)[number];

const list = parseAsArrayOf(parseAsString).withDefault([]);

/** What the screen's address holds: the filter and the view, so that a link shows the same quotes. */
export const quoteParsers = {
  code: list,
  case: list,
  says: parseAsArrayOf(parseAsStringLiteral(stances)).withDefault([]),
  person: list,
  interview: list,
  coder: list,
  status: parseAsArrayOf(parseAsStringLiteral(codingStatuses)).withDefault([]),
  words: parseAsString.withDefault(""),
  /** Values of attributes, as the API writes them. */
  attribute: parseAsNativeArrayOf(parseAsString).withDefault([]),
  /** Conditions on other codings beside the passage, as the API writes them. */
  beside: parseAsNativeArrayOf(parseAsString).withDefault([]),
  join: parseAsStringLiteral(["all", "any"]).withDefault("all"),
  view: parseAsStringLiteral(quoteViews).withDefault("list"),
  /** Whether a view of numbers is drawn or written. */
  as: parseAsStringLiteral(["table", "picture"]).withDefault("table"),
  /** The attribute whose values are compared, as the API writes it; empty: the first. */
  by: parseAsString.withDefault(""),
  /** The interview whose codeline is shown; empty: the first. */
  talk: parseAsString.withDefault(""),
};

/** Writes an address, so that a mark of a picture is a link to its quotes. */
export const writeQuoteAddress = createSerializer(quoteParsers);

/** Reads an address on the server, by the same rules as the browser. */
export const loadQuoteAddress = createLoader(quoteParsers);

/** The address, read. */
export type QuoteAddress = Awaited<ReturnType<typeof loadQuoteAddress>>;

const isId = (value: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value);

const some = <Name extends string, Value>(name: Name, values: readonly Value[]) =>
  values.length === 0 ? {} : { [name]: [...values] };

/** The filter of an address as the API takes it. What cannot be an id is left aside. */
export const filterOfAddress = (address: QuoteAddress): QuoteFilterInput => {
  const words = address.words.trim().slice(0, 200);
  return {
    ...some("codeId", address.code.filter(isId)),
    ...some(
      "caseId",
      address.case.filter((value) => value === "general" || isId(value)),
    ),
    ...some("stance", address.says),
    ...some("intervieweeId", address.person.filter(isId)),
    ...some("interviewId", address.interview.filter(isId)),
    ...some("coderId", address.coder.filter(isId)),
    ...some("status", address.status),
    ...some(
      "attribute",
      address.attribute.filter((text) => readAttributeChoice(text) !== null),
    ),
    ...(words === "" ? {} : { text: words }),
    ...some("beside", besideOf(address.beside)),
    ...(address.join === "any" && besideOf(address.beside).length > 1 ? { besideJoin: "any" as const } : {}),
  };
};

/** A condition as its row in the builder shows it. */
export interface BesideRow {
  readonly isNot: boolean;
  readonly relation: CodeRelation;
  readonly words: number;
  readonly codeId: string;
}

/** Words between two passages when a condition on nearness is new. */
const NEAR = 50;

const CONDITION = /^(not-)?(passage|overlap|turn|adjacent|near)(?:-(\d{1,4}))?:([0-9a-f-]{36}|)$/i;

/** Reads a condition of the address; null when it is none. A row without a code yet is one. */
export const readBeside = (text: string): BesideRow | null => {
  const [, not, name, words, codeId = ""] = CONDITION.exec(text) ?? [];
  const relation = codeRelations.find((one) => one === name);
  return relation ? { isNot: not !== undefined, relation, words: Number(words ?? NEAR), codeId } : null;
};

/** Writes a condition as the address and the API hold it. */
export const writeBeside = ({ isNot, relation, words, codeId }: BesideRow): string =>
  `${isNot ? "not-" : ""}${relation}${relation === "near" ? `-${words}` : ""}:${codeId}`;

/** The conditions that say something; rows without a code wait. */
const besideOf = (conditions: readonly string[]): string[] =>
  conditions.flatMap((text) => {
    const row = readBeside(text);
    return row && row.codeId !== "" ? [writeBeside(row)] : [];
  });

/** The parts of the address that the panel of choices fills. */
export const facetParts = {
  code: "code",
  case: "case",
  stance: "says",
  interviewee: "person",
  interview: "interview",
  coder: "coder",
  status: "status",
} as const;

/** The query string of an export of what an address finds. */
export const exportQueryOf = (filter: QuoteFilterInput): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  return search.size > 0 ? `?${search}` : "";
};
