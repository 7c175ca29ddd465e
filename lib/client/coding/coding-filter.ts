import { type CodingStatus, codingStatuses } from "../../domain/coding/coding-status";
import { type Stance, stances } from "../../domain/coding/stance";
import type { CodingView } from "../../schema/coding";

/** A claim about no case in particular, where cases are chosen. */
export const generalCase = "general";

/** Which codings are shown. An empty list lets everything through; several lists must all let a coding through. */
export interface CodingFilter {
  readonly codes: readonly string[];
  /** Ids of cases, and {@link generalCase}. */
  readonly cases: readonly string[];
  readonly stances: readonly Stance[];
  readonly coders: readonly string[];
  readonly statuses: readonly CodingStatus[];
}

/** Lets everything through. */
export const noFilter: CodingFilter = { codes: [], cases: [], stances: [], coders: [], statuses: [] };

/** What of a filter is in the address, by the name that it has there. */
const names = { codes: "code", cases: "case", stances: "stance", coders: "coder", statuses: "status" } as const;

/** One of the lists of a filter. */
export type FilterPart = keyof CodingFilter;

/** The lists of a filter, in the order in which they are shown. */
export const filterParts = Object.keys(names) as readonly FilterPart[];

/** Is anything hidden by it? */
export const isFiltering = (filter: CodingFilter): boolean => filterParts.some((part) => filter[part].length > 0);

const lets = <Item>(list: readonly Item[], items: readonly Item[]): boolean =>
  list.length === 0 || items.some((item) => list.includes(item));

/**
 * Is a coding shown? Case and stance must be let through by the same entry: with "KAZ" and "no" chosen, a coding that says
 * yes of KAZ and no of ARM is hidden.
 */
export const passesFilter = (filter: CodingFilter, coding: CodingView): boolean =>
  lets(filter.codes, [coding.codeId]) &&
  lets(filter.coders, [coding.coderId]) &&
  lets(filter.statuses, [coding.status]) &&
  coding.stances.some(
    ({ stance, caseIds, appliesToAllCases }) =>
      lets(filter.stances, [stance]) &&
      (appliesToAllCases
        ? filter.cases.length === 0 || filter.cases.some((id) => id !== generalCase)
        : lets(filter.cases, caseIds.length === 0 ? [generalCase] : caseIds)),
  );

/** The filter with one more or one fewer value in one of its lists. */
export const toggleFilter = (filter: CodingFilter, part: FilterPart, value: string): CodingFilter => {
  const held: readonly string[] = filter[part];
  const next = held.includes(value) ? held.filter((one) => one !== value) : [...held, value];
  return readFilter(new URLSearchParams(writeFilter({ ...filter, [part]: next }, new URLSearchParams())));
};

const isStance = (value: string): value is Stance => stances.some((stance) => stance === value);
const isStatus = (value: string): value is CodingStatus => codingStatuses.some((status) => status === value);

/** Reads a filter from an address; what is not understood is left out. */
export const readFilter = (address: URLSearchParams): CodingFilter => {
  const list = (part: FilterPart): readonly string[] => [
    ...new Set(address.getAll(names[part]).flatMap((value) => value.split(",").filter(Boolean))),
  ];
  return {
    codes: list("codes"),
    cases: list("cases"),
    stances: list("stances").filter(isStance),
    coders: list("coders"),
    statuses: list("statuses").filter(isStatus),
  };
};

/** Writes a filter into an address, in place of the one that stands there; other parameters stay. */
export const writeFilter = (filter: CodingFilter, address: URLSearchParams): URLSearchParams => {
  for (const part of filterParts) {
    if (filter[part].length === 0) address.delete(names[part]);
    else address.set(names[part], filter[part].join(","));
  }
  return address;
};
