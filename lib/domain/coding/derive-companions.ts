import type { CodeCondition, CodeRelation } from "./code-condition";
import type { QuoteEntry } from "./quote-entry";
import type { TextMeasure } from "./text-measure";

/** How many of the ascending numbers are smaller than a limit. */
const countBelow = (sorted: ArrayLike<number>, limit: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

interface Place {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Where a coding stands in the units of a relation, first and last one included. */
const placeOf = (entry: QuoteEntry, relation: CodeRelation, measure: TextMeasure | undefined): Place => {
  const { codingId: id, start, end, firstTurn, lastTurn } = entry;
  if (relation === "turn") return { id, from: firstTurn, to: lastTurn };
  if (relation === "adjacent") {
    const answers = measure?.answerTurns ?? [];
    const from = countBelow(answers, firstTurn);
    return { id, from, to: Math.max(from, countBelow(answers, lastTurn + 1) - 1) };
  }
  if (relation === "near") {
    const words = measure?.wordStarts ?? [];
    // A passage that begins inside a word holds that word too.
    const from = Math.max(0, countBelow(words, start + 1) - 1);
    return { id, from, to: Math.max(from, countBelow(words, end) - 1) };
  }
  return { id, from: start, to: end - 1 };
};

/** The furthest end among places so far, and the furthest of any other coding, so that none is its own companion. */
interface Reach {
  readonly best: Place;
  readonly second: Place | null;
}

const reachOf = (places: readonly Place[]): readonly Reach[] => {
  const reach: Reach[] = [];
  for (const place of places) {
    const last = reach.at(-1);
    if (!last) reach.push({ best: place, second: null });
    else if (place.to > last.best.to) reach.push({ best: place, second: last.best });
    else if (!last.second || place.to > last.second.to) reach.push({ best: last.best, second: place });
    else reach.push(last);
  }
  return reach;
};

const slackOf = ({ relation, words }: CodeCondition): number =>
  relation === "near" ? words + 1 : relation === "adjacent" ? 1 : 0;

const groupByTranscript = (entries: readonly QuoteEntry[]): ReadonlyMap<string, readonly QuoteEntry[]> => {
  const groups = new Map<string, QuoteEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.transcriptId);
    if (group) group.push(entry);
    else groups.set(entry.transcriptId, [entry]);
  }
  return groups;
};

/**
 * Which codings have another coding of the named codes beside them, as a condition says (its `not` left aside). The others
 * are sorted once for each transcript and each coding asks by halving, so that the cost grows with the number of codings
 * and never with its square.
 * @param entries the codings that are asked about
 * @param all every coding that may be a companion
 * @param lines each code with the codes above it
 * @param measures for `near` and `adjacent`, by transcript
 * @returns ids of the codings that have a companion
 */
export const deriveCompanions = (
  entries: readonly QuoteEntry[],
  all: readonly QuoteEntry[],
  condition: CodeCondition,
  lines: ReadonlyMap<string, readonly string[]>,
  measures: ReadonlyMap<string, TextMeasure>,
): ReadonlySet<string> => {
  const { relation } = condition;
  const wanted = new Set(condition.codeIds);
  const others = groupByTranscript(
    all.filter((entry) => (lines.get(entry.codeId) ?? [entry.codeId]).some((id) => wanted.has(id))),
  );
  const found = new Set<string>();
  for (const [transcriptId, asked] of groupByTranscript(entries)) {
    const beside = others.get(transcriptId);
    if (!beside) continue;
    if (relation === "passage") {
      const counts = new Map<string, string[]>();
      for (const { codingId, start, end } of beside) {
        const key = `${start} ${end}`;
        const known = counts.get(key);
        if (known) known.push(codingId);
        else counts.set(key, [codingId]);
      }
      for (const { codingId, start, end } of asked) {
        const [first, second] = counts.get(`${start} ${end}`) ?? [];
        if ((first !== undefined && first !== codingId) || second !== undefined) found.add(codingId);
      }
      continue;
    }
    const measure = measures.get(transcriptId);
    const slack = slackOf(condition);
    const places = beside.map((entry) => placeOf(entry, relation, measure)).sort((one, other) => one.from - other.from);
    const starts = places.map((place) => place.from);
    const reach = reachOf(places);
    for (const entry of asked) {
      const own = placeOf(entry, relation, measure);
      const before = reach[countBelow(starts, own.to + slack + 1) - 1];
      const furthest = before?.best.id === own.id ? before.second : before?.best;
      if (furthest && furthest.to + slack >= own.from) found.add(own.id);
    }
  }
  return found;
};
