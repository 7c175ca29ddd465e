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
}

type Tally = Map<string, { passages: number; readonly people: Set<string> }>;

const add = (tally: Tally, value: string, people: readonly string[]): void => {
  const known = tally.get(value) ?? { passages: 0, people: new Set<string>() };
  known.passages += 1;
  for (const id of people) known.people.add(id);
  tally.set(value, known);
};

const asks = <Value>(values: readonly Value[]): ((value: Value) => boolean) => {
  const wanted = new Set(values);
  return wanted.size === 0 ? () => true : (value) => wanted.has(value);
};

/**
 * Filters quotes and counts, for every part of the filter, what each of its values would find with all other parts as
 * they are. One pass; passages are codings, people are counted once however often they speak.
 * @param lines each code with the codes above it; a filter on a code finds what stands below it
 */
export const deriveQuoteFacets = (
  entries: readonly QuoteEntry[],
  filter: QuoteFilter,
  lines: ReadonlyMap<string, readonly string[]>,
): QuoteFacets => {
  const fits = {
    code: asks(filter.codeIds),
    case: asks(filter.caseIds),
    stance: asks<string>(filter.stances),
    interviewee: asks(filter.intervieweeIds),
    interview: asks(filter.interviewIds),
    coder: asks(filter.coderIds),
    status: asks<string>(filter.statuses),
  };
  const tallies = Object.fromEntries(quoteFacets.map((facet) => [facet, new Map()])) as Record<QuoteFacet, Tally>;
  const matches: QuoteEntry[] = [];
  const people = new Set<string>();
  for (const entry of entries) {
    const line = lines.get(entry.codeId) ?? [entry.codeId];
    const said = entry.stances.map(({ stance, caseId }) => ({ stance, caseId: caseId ?? inGeneral }));
    const ofCase = said.filter((one) => fits.case(one.caseId));
    const ofStance = said.filter((one) => fits.stance(one.stance));
    const saysIt = ofCase.some((one) => fits.stance(one.stance));
    const passes: Readonly<Record<QuoteFacet, boolean>> = {
      code: line.some(fits.code),
      case: saysIt,
      stance: saysIt,
      interviewee: entry.intervieweeIds.some(fits.interviewee),
      interview: fits.interview(entry.interviewId),
      coder: fits.coder(entry.coderId),
      status: fits.status(entry.status),
    };
    const values: Readonly<Record<QuoteFacet, readonly string[]>> = {
      code: line,
      case: [...new Set(ofStance.map((one) => one.caseId))],
      stance: [...new Set(ofCase.map((one) => one.stance))],
      interviewee: entry.intervieweeIds,
      interview: [entry.interviewId],
      coder: [entry.coderId],
      status: [entry.status],
    };
    // Case and stance fail together: either choice alone could still mend it.
    const failed = quoteFacets.filter((facet) => !passes[facet]);
    const isOnly = (facet: QuoteFacet): boolean =>
      failed.every((other) => other === facet || (isSaid(facet) && isSaid(other)));
    for (const facet of quoteFacets) {
      if (!isOnly(facet)) continue;
      for (const value of values[facet]) add(tallies[facet], value, entry.intervieweeIds);
    }
    if (failed.length > 0) continue;
    matches.push(entry);
    for (const id of entry.intervieweeIds) people.add(id);
  }
  const counted = (tally: Tally): readonly FacetCount[] =>
    [...tally].map(([value, { passages, people: speakers }]) => ({ value, passages, interviewees: speakers.size }));
  return {
    matches,
    interviewees: people.size,
    counts: Object.fromEntries(
      quoteFacets.map((facet) => [facet, counted(tallies[facet])]),
    ) as unknown as QuoteFacets["counts"],
  };
};

const isSaid = (facet: QuoteFacet): boolean => facet === "case" || facet === "stance";
