import type { AttributeKey, AttributeValues } from "./attribute-owner";
import { attributeValuesOf } from "./attribute-values-of";
import { listAttributeKeys } from "./list-attribute-keys";
import type { QuoteEntry } from "./quote-entry";
import { inGeneral, type QuoteFacet, type QuoteFilter, quoteFacets } from "./quote-filter";

/** How much stands behind a value: passages, and the distinct people who speak in them. */
export interface FacetCount {
  readonly value: string;
  readonly passages: number;
  readonly interviewees: number;
}

/** What a filter finds, and what each other choice would find. */
export interface QuoteFacets {
  /** The quotes that the filter finds, in the order in which they were given. */
  readonly matches: readonly QuoteEntry[];
  readonly interviewees: number;
  readonly counts: Readonly<Record<QuoteFacet, readonly FacetCount[]>>;
  /** The same for every attribute that anything has a value of. */
  readonly attributes: readonly (AttributeKey & { readonly counts: readonly FacetCount[] })[];
}

type Tally = Map<string, { passages: number; readonly people: Set<string> }>;

const add = (tally: Tally, value: string, people: readonly string[]): void => {
  const known = tally.get(value) ?? { passages: 0, people: new Set<string>() };
  known.passages += 1;
  for (const id of people) known.people.add(id);
  tally.set(value, known);
};

const counted = (tally: Tally): readonly FacetCount[] =>
  [...tally].map(([value, { passages, people: speakers }]) => ({ value, passages, interviewees: speakers.size }));

const asks = (values: readonly string[]): ((value: string) => boolean) => {
  const wanted = new Set(values);
  return wanted.size === 0 ? () => true : (value) => wanted.has(value);
};

type Statement = QuoteEntry["stances"][number];
type Values = ReadonlyMap<string, readonly string[]>;

/** A part of the filter that looks at the coding as a whole: each of its values with the people behind it. */
interface Part {
  readonly fits: (value: string) => boolean;
  readonly values: (entry: QuoteEntry) => Values;
  readonly tally: Tally;
}

/** A part that looks at one statement of a coding. Null: the statement has no such value. */
interface SaidPart {
  readonly asksNothing: boolean;
  readonly fits: (value: string) => boolean;
  readonly value: (entry: QuoteEntry, statement: Statement) => string | null;
  readonly tally: Tally;
}

const all = (entry: QuoteEntry, values: readonly string[]): Values =>
  new Map(values.map((value) => [value, entry.intervieweeIds]));

/**
 * Filters quotes and counts, for every part of the filter, what each of its values would find with all other parts as
 * they are. One pass; passages are codings, people are counted once however often they speak.
 * @param lines each code with the codes above it; a filter on a code finds what stands below it
 * @param attributes what the reader may know of interviewees, interviews and cases
 */
export const deriveQuoteFacets = (
  entries: readonly QuoteEntry[],
  filter: QuoteFilter,
  lines: ReadonlyMap<string, readonly string[]>,
  attributes: AttributeValues,
): QuoteFacets => {
  const part = (wanted: readonly string[], valuesOf: (entry: QuoteEntry) => readonly string[]): Part => ({
    fits: asks(wanted),
    values: (entry) => all(entry, valuesOf(entry)),
    tally: new Map(),
  });
  const saidPart = (wanted: readonly string[], value: SaidPart["value"]): SaidPart => ({
    asksNothing: wanted.length === 0,
    fits: asks(wanted),
    value,
    tally: new Map(),
  });
  const wantedOf = ({ of, name }: AttributeKey): readonly string[] =>
    filter.attributes.filter((choice) => choice.of === of && choice.name === name).map(({ value }) => value);
  const fixed = {
    code: part(filter.codeIds, (entry) => lines.get(entry.codeId) ?? [entry.codeId]),
    interviewee: part(filter.intervieweeIds, (entry) => entry.intervieweeIds),
    interview: part(filter.interviewIds, (entry) => [entry.interviewId]),
    coder: part(filter.coderIds, (entry) => [entry.coderId]),
    status: part(filter.statuses, (entry) => [entry.status]),
  };
  const fixedSaid = {
    case: saidPart(filter.caseIds, (_, { caseId }) => caseId ?? inGeneral),
    stance: saidPart(filter.stances, (_, { stance }) => stance),
  };
  // What the filter asks stands beside what there is: an attribute that nothing has finds nothing.
  const asked = filter.attributes.map(({ of, name }) => ({ of, name }));
  const keys = [
    ...new Map([...listAttributeKeys(attributes), ...asked].map((key) => [`${key.of}:${key.name}`, key])).values(),
  ];
  const ofAttribute = keys.map((key) => {
    if (key.of !== "case")
      return {
        key,
        part: {
          ...part(wantedOf(key), () => []),
          values: (entry: QuoteEntry) => attributeValuesOf(entry, key, attributes),
        },
      };
    const value: SaidPart["value"] = (entry, { caseId }) =>
      [...attributeValuesOf(entry, key, attributes, [caseId]).keys()][0] ?? null;
    return { key, said: saidPart(wantedOf(key), value) };
  });
  const parts: readonly Part[] = [...Object.values(fixed), ...ofAttribute.flatMap(({ part: one }) => one ?? [])];
  const said: readonly SaidPart[] = [...Object.values(fixedSaid), ...ofAttribute.flatMap(({ said: one }) => one ?? [])];
  const matches: QuoteEntry[] = [];
  const people = new Set<string>();
  for (const entry of entries) {
    const values = parts.map((one) => one.values(entry));
    const failed = parts.flatMap((one, at) => ([...(values[at] ?? new Map()).keys()].some(one.fits) ? [] : [at]));
    if (failed.length > 1) continue;
    // Case, stance and attributes of cases are asked of one statement: what fails in it alone could still mend it.
    const statements = entry.stances.map((statement) => {
      const own = said.map((one) => one.value(entry, statement));
      return { own, failed: said.flatMap((one, at) => (isMet(one, own[at] ?? null) ? [] : [at])) };
    });
    const isSaid = statements.some((statement) => statement.failed.length === 0);
    if (isSaid)
      for (const [at, one] of parts.entries()) {
        if (failed.length === 1 && failed[0] !== at) continue;
        for (const [value, speakers] of values[at] ?? []) add(one.tally, value, speakers);
      }
    if (failed.length > 0) continue;
    for (const [at, one] of said.entries()) {
      const open = statements.filter((statement) => statement.failed.every((place) => place === at));
      for (const value of new Set(open.map(({ own }) => own[at] ?? null)))
        if (value !== null) add(one.tally, value, entry.intervieweeIds);
    }
    if (!isSaid) continue;
    matches.push(entry);
    for (const id of entry.intervieweeIds) people.add(id);
  }
  const tallies = { ...fixed, ...fixedSaid };
  return {
    matches,
    interviewees: people.size,
    counts: Object.fromEntries(
      quoteFacets.map((facet) => [facet, counted(tallies[facet].tally)]),
    ) as unknown as QuoteFacets["counts"],
    attributes: ofAttribute.map(({ key, part: one, said: other }) => ({
      ...key,
      counts: counted((one ?? other)?.tally ?? new Map()),
    })),
  };
};

const isMet = ({ asksNothing, fits }: SaidPart, value: string | null): boolean =>
  asksNothing || (value !== null && fits(value));
