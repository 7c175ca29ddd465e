import { codePointOffset, type IndexedText, toUtf16 } from "../../domain/transcript/offset";
import type { CodingView } from "../../schema/coding";
import type { TurnView } from "../../schema/transcript";
import { packLanes } from "../transcript/pack-lanes";
import type { DrawnCoding } from "../transcript/segment-turn";
import { turnIndexAt } from "../transcript/sentence-cursor";
import type { Span } from "../transcript/span";

/** A coding at its place in the browser's text, with its lane. */
export interface PlacedCoding extends DrawnCoding {
  readonly view: CodingView;
}

/** A turn with its words as the browser counts them. */
export interface TurnText extends Span {
  readonly turn: TurnView;
  readonly text: string;
}

/** The codings of a transcript, laid out: all of them in the order of the text, and those of each turn. */
export interface CodingLayout {
  readonly placed: readonly PlacedCoding[];
  readonly byTurn: readonly (readonly PlacedCoding[])[];
  /** Codings that wait for their coder because a correction took their words. */
  readonly lost: number;
}

/** The turns with their words and their places in UTF-16 units. */
export const readTurnTexts = (indexed: IndexedText, turns: readonly TurnView[]): readonly TurnText[] =>
  turns.map((turn) => {
    const start = toUtf16(indexed, codePointOffset(turn.start));
    const end = toUtf16(indexed, codePointOffset(turn.end));
    return { turn, start, end, text: indexed.text.slice(start, end) };
  });

const inText = (indexed: IndexedText, view: CodingView): Span => ({
  start: toUtf16(indexed, codePointOffset(Math.min(view.start, indexed.length))),
  end: toUtf16(indexed, codePointOffset(Math.min(view.end, indexed.length))),
});

const isSame = (one: readonly PlacedCoding[], other: readonly PlacedCoding[] | undefined): boolean =>
  other !== undefined && one.length === other.length && one.every((coding, place) => coding === other[place]);

/**
 * Places codings in the text and packs their lanes. What did not change keeps its identity, so that one more coding redraws
 * the turns that it touches and no other. A coding that lost its words in a correction has no place here; it is counted.
 * @param codings in the order of the text
 * @param before the layout that is on the screen
 */
export const layOutCodings = (
  indexed: IndexedText,
  turns: readonly TurnText[],
  codings: readonly CodingView[],
  before: CodingLayout | null,
): CodingLayout => {
  const standing = codings.filter((coding) => !coding.needsRepair);
  const known = new Map(before?.placed.map((coding) => [coding.view, coding]));
  const spans = standing.map((view) => known.get(view) ?? inText(indexed, view));
  const lanes = packLanes(spans);
  const placed = standing.map((view, place): PlacedCoding => {
    const { start, end } = spans[place] ?? { start: 0, end: 0 };
    const lane = lanes[place] ?? 0;
    const kept = known.get(view);
    return kept?.lane === lane ? kept : { id: view.id, view, start, end, lane };
  });
  const fresh: PlacedCoding[][] = turns.map(() => []);
  for (const coding of placed) {
    for (let index = turnIndexAt(turns, coding.start); index < turns.length; index += 1) {
      const turn = turns[index];
      if (!turn || turn.start >= coding.end) break;
      if (turn.end > coding.start) fresh[index]?.push(coding);
    }
  }
  const byTurn = fresh.map((list, index) => {
    const kept = before?.byTurn[index];
    return kept && isSame(list, kept) ? kept : list;
  });
  return { placed, byTurn, lost: codings.length - placed.length };
};
