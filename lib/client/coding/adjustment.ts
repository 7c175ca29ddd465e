import { type IndexedText, sliceText, toCodePoint, utf16Offset } from "../../domain/transcript/offset";
import type { Span } from "../transcript/span";
import type { CodingMove } from "./coding-step";
import type { PlacedCoding } from "./lay-out-codings";

/** Edges that are being moved and not kept yet. Nothing is stored before they are. */
export interface Adjustment {
  /** The codings that move, the focused one first. */
  readonly ids: readonly string[];
  /** The edge that the keys move. */
  readonly edge: "start" | "end";
  /** Where the passage was. */
  readonly from: Span;
  readonly span: Span;
}

/**
 * The coder's codings on exactly the passage of one of them, that one first: they move together until they are separated.
 * A colleague's codings stay where they are.
 */
export const codingsOnPassage = (placed: readonly PlacedCoding[], coding: PlacedCoding): readonly PlacedCoding[] => [
  coding,
  ...placed.filter(
    (one) =>
      one.id !== coding.id &&
      one.start === coding.start &&
      one.end === coding.end &&
      one.view.coderId === coding.view.coderId &&
      one.view.roundId === coding.view.roundId,
  ),
];

/** What the server is asked for: the new edges in code points, with the words between them. */
export const movesOf = (
  indexed: IndexedText,
  { ids, span }: Pick<Adjustment, "ids" | "span">,
): readonly CodingMove[] => {
  const start = toCodePoint(indexed, utf16Offset(span.start), "start");
  const end = toCodePoint(indexed, utf16Offset(span.end), "end");
  return ids.map((id) => ({ id, start, end, exact: sliceText(indexed, start, end) }));
};

/** The coding that stands in the way: the same code by the same coder in the same round lies on the new passage already. */
export const findInTheWay = (
  placed: readonly PlacedCoding[],
  moving: readonly PlacedCoding[],
  span: Span,
): PlacedCoding | undefined =>
  placed.find(
    (one) =>
      one.start === span.start &&
      one.end === span.end &&
      moving.every((coding) => coding.id !== one.id) &&
      moving.some(
        ({ view }) =>
          view.codeId === one.view.codeId && view.coderId === one.view.coderId && view.roundId === one.view.roundId,
      ),
  );
