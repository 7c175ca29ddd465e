import type { TextStep } from "./text-step";

/** A stretch of a text: kept from the base, or put in by a step. */
type Piece = { readonly from: number; readonly to: number } | { readonly added: readonly string[] };

const lengthOf = (piece: Piece): number => ("added" in piece ? piece.added.length : piece.to - piece.from);

const cut = (piece: Piece, start: number, end: number): Piece =>
  "added" in piece
    ? { added: piece.added.slice(start, end) }
    : { from: piece.from + start, to: piece.from + Math.min(end, lengthOf(piece)) };

const piecesOf = (steps: readonly TextStep[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of steps) {
    pieces.push({ from: at, to: start }, { added: [...text] });
    at = end;
  }
  // The rest of the base, however long it is.
  pieces.push({ from: at, to: Number.POSITIVE_INFINITY });
  return pieces;
};

/** Hands out the pieces of a text from its start, and drops what a step takes away. */
const reader = (pieces: readonly Piece[]) => {
  let index = 0;
  let inside = 0;
  let at = 0;
  return (until: number): Piece[] => {
    const read: Piece[] = [];
    while (at < until) {
      const piece = pieces[index];
      if (!piece) throw new RangeError(`step at ${until} leaves the text`);
      const rest = lengthOf(piece) - inside;
      const take = Math.min(rest, until - at);
      read.push(cut(piece, inside, inside + take));
      at += take;
      inside += take;
      if (take === rest) {
        index += 1;
        inside = 0;
      }
    }
    return read;
  };
};

const stepsOf = (pieces: readonly Piece[]): TextStep[] => {
  const steps: TextStep[] = [];
  let at = 0;
  let added: string[] = [];
  for (const piece of pieces) {
    if ("added" in piece) {
      added = added.concat(piece.added);
      continue;
    }
    if (piece.from === piece.to) continue;
    if (piece.from !== at || added.length > 0) steps.push({ start: at, end: piece.from, text: added.join("") });
    at = piece.to;
    added = [];
  }
  return steps;
};

/**
 * One correction that does what two did one after the other: the second counts in the text that the first one made. Steps
 * that touch become one.
 * @throws RangeError when the second correction's steps overlap or run backwards.
 */
export const composeSteps = (first: readonly TextStep[], second: readonly TextStep[]): readonly TextStep[] => {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const read = reader(piecesOf(first));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of second) {
    if (start < at || end < start) throw new RangeError(`step ${start}-${end} after ${at}`);
    pieces.push(...read(start), { added: [...text] });
    read(end);
    at = end;
  }
  return stepsOf([...pieces, ...read(Number.POSITIVE_INFINITY)]);
};
