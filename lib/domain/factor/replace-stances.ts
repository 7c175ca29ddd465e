import { type CodeStances, STANCE_WIDTH, stanceColumn } from "./stance-columns";

/** By code the stances that were read anew, as numbers; those of one coding stand together. */
export type FreshStances = ReadonlyMap<string, readonly number[]>;

const { transcript, coding } = stanceColumn;

/** Whether two lists hold the same stances in the same order. How codings are numbered does not matter, only where one ends. */
const isSame = (left: Int32Array, right: readonly number[]): boolean => {
  if (left.length !== right.length) return false;
  for (let row = 0; row < left.length; row += STANCE_WIDTH) {
    for (let column = 0; column < STANCE_WIDTH; column += 1)
      if (column !== coding && left[row + column] !== right[row + column]) return false;
    const above = row + coding - STANCE_WIDTH;
    if (above >= 0 && (left[above] === left[row + coding]) !== (right[above] === right[row + coding])) return false;
  }
  return true;
};

/** The rows of some transcripts. */
const selectRows = (rows: Int32Array, isMeant: (transcript: number) => boolean): Int32Array => {
  const found = new Int32Array(rows.length);
  let length = 0;
  for (let row = 0; row < rows.length; row += STANCE_WIDTH) {
    if (!isMeant(rows[row + transcript] ?? -1)) continue;
    for (let column = 0; column < STANCE_WIDTH; column += 1) found[length + column] = rows[row + column] ?? 0;
    length += STANCE_WIDTH;
  }
  return found.slice(0, length);
};

/** Two lists one after the other, with the codings numbered through. */
const join = (first: Int32Array, second: readonly number[]): Int32Array => {
  const rows = new Int32Array(first.length + second.length);
  rows.set(first);
  rows.set(second, first.length);
  let number = first[first.length - STANCE_WIDTH + coding] ?? -1;
  for (let row = 0; row < second.length; row += STANCE_WIDTH) {
    if (row === 0 || second[row + coding] !== second[row + coding - STANCE_WIDTH]) number += 1;
    rows[first.length + row + coding] = number;
  }
  return rows;
};

/**
 * Puts what was read anew of some transcripts in the place of what was known of them. A code whose stances are the same as
 * before stays the same object, so that whoever counts it knows that nothing has changed.
 * @param isAnew whether a transcript, by its place, was read anew; what is known of it is dropped
 */
export const replaceStances = (
  codes: readonly CodeStances[],
  fresh: FreshStances,
  isAnew: (transcript: number) => boolean,
): readonly CodeStances[] => {
  const known = new Map(codes.map((code) => [code.codeId, code]));
  const codeIds = new Set([...known.keys(), ...fresh.keys()]);
  return [...codeIds].flatMap((codeId) => {
    const code = known.get(codeId);
    const added = fresh.get(codeId) ?? [];
    if (!code) return [{ codeId, rows: join(new Int32Array(), added) }];
    const old = selectRows(code.rows, isAnew);
    if (isSame(old, added)) return [code];
    const rows = join(
      selectRows(code.rows, (place) => !isAnew(place)),
      added,
    );
    return rows.length === 0 ? [] : [{ codeId, rows }];
  });
};
