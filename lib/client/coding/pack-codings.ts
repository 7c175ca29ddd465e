import type { CodingView } from "../../schema/coding";

type PackedCoding = readonly [
  id: string,
  start: number,
  end: number,
  firstTurn: number,
  lastTurn: number,
  version: number,
  createdAt: number,
  changedAfter: number,
  shared: number,
];
type Shared = Omit<
  CodingView,
  "id" | "start" | "end" | "exact" | "firstTurn" | "lastTurn" | "version" | "createdAt" | "updatedAt"
>;

/**
 * Codings on their way to the browser with the page: what many of them have in common is written once, and their words are
 * left out, because the text has them already. A tenth of the bytes of the list.
 */
export interface PackedCodings {
  readonly shared: readonly Shared[];
  readonly codings: readonly PackedCoding[];
}

/** Packs the codings of one transcript; {@link unpackCodings} gives them back, without the words. */
export const packCodings = (codings: readonly CodingView[]): PackedCodings => {
  const places = new Map<string, number>();
  const shared: Shared[] = [];
  const packed = codings.map((coding): PackedCoding => {
    const { id, start, end, exact: _words, firstTurn, lastTurn, version, createdAt, updatedAt, ...rest } = coding;
    const name = JSON.stringify(rest);
    const place = places.get(name) ?? shared.push(rest) - 1;
    places.set(name, place);
    const created = Date.parse(createdAt);
    return [id, start, end, firstTurn, lastTurn, version, created, Date.parse(updatedAt) - created, place];
  });
  return { shared, codings: packed };
};

/** The codings that {@link packCodings} packed. */
export const unpackCodings = ({ shared, codings }: PackedCodings): readonly CodingView[] =>
  codings.flatMap(([id, start, end, firstTurn, lastTurn, version, created, changedAfter, place]) => {
    const rest = shared[place];
    if (!rest) return [];
    const createdAt = new Date(created).toISOString();
    const updatedAt = new Date(created + changedAfter).toISOString();
    return [{ ...rest, id, start, end, firstTurn, lastTurn, version, createdAt, updatedAt }];
  });
