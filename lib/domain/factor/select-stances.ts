import { STANCE_WIDTH, type StanceColumns, stanceColumn } from "./stance-columns";

/** Which stances are left: those of one coder, of one round, or of all coders but one. */
export interface StanceSelection {
  readonly coderId?: string | null;
  readonly roundId?: string | null;
  readonly withoutCoderId?: string;
}

/** The stances of some coders or of a round, as columns over the same lists. A coder or round that is not there has none. */
export const selectStances = (columns: StanceColumns, selection: StanceSelection): StanceColumns => {
  const { coderId, roundId, withoutCoderId } = selection;
  const only = coderId ? columns.coders.indexOf(coderId) : null;
  const without = withoutCoderId === undefined ? null : columns.coders.indexOf(withoutCoderId);
  // Rounds are counted from one; a round that is not there is before the first.
  const place = roundId ? columns.rounds.indexOf(roundId) : null;
  const round = place === -1 ? -1 : place === null ? null : place + 1;
  const isLeft = (coder: number, inRound: number): boolean =>
    (only === null || coder === only) &&
    (without === null || coder !== without) &&
    (round === null || inRound === round);
  const codes = columns.codes.map(({ codeId, rows }) => {
    const left = new Int32Array(rows.length);
    let length = 0;
    for (let row = 0; row < rows.length; row += STANCE_WIDTH) {
      if (!isLeft(rows[row + stanceColumn.coder] ?? -1, rows[row + stanceColumn.round] ?? 0)) continue;
      left.set(rows.subarray(row, row + STANCE_WIDTH), length);
      length += STANCE_WIDTH;
    }
    return { codeId, rows: left.slice(0, length) };
  });
  return { ...columns, codes };
};
