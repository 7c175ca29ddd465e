import type { Span } from "../transcript/span";

/** The first stretch after a position (or the last before it), in the order of the text; round the end to the beginning. */
export const neighbour = <Item extends Span & { readonly id: string }>(
  items: readonly Item[],
  from: { readonly id: string | null; readonly at: number },
  forward: boolean,
): Item | undefined => {
  const place = items.findIndex((item) => item.id === from.id);
  if (place !== -1) return items.at((place + (forward ? 1 : -1)) % items.length);
  return forward
    ? (items.find((item) => item.start >= from.at) ?? items[0])
    : (items.findLast((item) => item.start < from.at) ?? items.at(-1));
};

/** The coding after the focused one among those that overlap a passage; the first when none of them has the focus. */
export const nextOverlapping = <Item extends Span & { readonly id: string }>(
  items: readonly Item[],
  passage: Span,
  focusedId: string | null,
): Item | undefined => {
  const here = items.filter((item) => item.start < passage.end && item.end > passage.start);
  return here[(here.findIndex((item) => item.id === focusedId) + 1) % Math.max(1, here.length)];
};

/**
 * The next turn of an interviewee in which nothing is coded; round the end to the beginning.
 * @param coded indexes of the turns that a coding touches
 */
export const nextUncodedTurn = (
  turns: readonly { readonly role: string; readonly isMasked: boolean }[],
  coded: ReadonlySet<number>,
  from: number,
  forward: boolean,
): number | null => {
  const { length } = turns;
  for (let step = 1; step <= length; step += 1) {
    const index = (((from + (forward ? step : -step)) % length) + length) % length;
    const turn = turns[index];
    if (turn?.role === "interviewee" && !turn.isMasked && !coded.has(index)) return index;
  }
  return null;
};
