import type { Span } from "./span";

/** A coding as the text draws it. */
export interface DrawnCoding extends Span {
  readonly id: string;
  /** Its lane over the whole transcript; the first three are also its slot below the line. */
  readonly lane: number;
}

/** A piece of a turn that the same codings cover, or one sign of writing direction that is made visible. */
export interface TextSegment<Coding extends DrawnCoding> extends Span {
  readonly text: string;
  /** The codings that cover it, by lane. */
  readonly codings: readonly Coding[];
  /** How many of them have no slot of their own below the line; counted where that number changes. */
  readonly more: number;
  /** Name of the invisible sign of direction that the segment consists of. */
  readonly sign: string | null;
}

/** How many codings are drawn below the line; the others are counted. */
export const underlineSlots = 3;

const signs: Readonly<Record<string, string>> = {
  "\u061c": "ALM",
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
};
const signPattern = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const edgesOf = (text: string, turn: Span, codings: readonly Span[]): readonly number[] => {
  const edges = new Set([turn.start, turn.end]);
  for (const { start, end } of codings) {
    edges.add(Math.max(start, turn.start));
    edges.add(Math.min(end, turn.end));
  }
  for (const hit of text.matchAll(signPattern)) {
    edges.add(turn.start + hit.index);
    edges.add(turn.start + hit.index + 1);
  }
  return [...edges].sort((one, other) => one - other);
};

/**
 * Cuts a turn at the edges of the codings that touch it. The segments together are the turn's text, unchanged.
 * @param text the turn's words
 * @param turn where they stand in the transcript
 * @param codings those that overlap the turn, in any order
 */
export const segmentTurn = <Coding extends DrawnCoding>(
  text: string,
  turn: Span,
  codings: readonly Coding[],
): readonly TextSegment<Coding>[] => {
  const edges = edgesOf(text, turn, codings);
  const byStart = [...codings].sort((one, other) => one.start - other.start);
  const segments: TextSegment<Coding>[] = [];
  let running: Coding[] = [];
  let next = 0;
  let moreBefore = 0;
  for (const [place, start] of edges.entries()) {
    const end = edges[place + 1];
    if (end === undefined) break;
    running = running.filter((coding) => coding.end > start);
    for (let coding = byStart[next]; coding && coding.start <= start; coding = byStart[next]) {
      if (coding.end > start) running.push(coding);
      next += 1;
    }
    const words = text.slice(start - turn.start, end - turn.start);
    const more = running.filter((coding) => coding.lane >= underlineSlots).length;
    segments.push({
      start,
      end,
      text: words,
      codings: [...running].sort((one, other) => one.lane - other.lane),
      more: more > moreBefore ? more : 0,
      sign: signs[words] ?? null,
    });
    moreBefore = more;
  }
  return segments;
};
