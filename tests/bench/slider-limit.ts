import type { FactorTableView } from "../../lib/schema/factor";

/**
 * The least that a step of the slider must do: count who says yes and who says no of every cell, one bit for each
 * interviewee, and hold the counts against the threshold.
 */
export const drawBits = (table: FactorTableView): ((done: number) => number) => {
  const highest = Math.max(0, ...table.interviewees.map((person) => person.number));
  const words = Math.ceil((highest + 1) / 32);
  const bits = new Uint32Array(table.cells.length * 2 * words);
  const set = (side: number, numbers: readonly number[]) => {
    for (const number of numbers) {
      const at = side * words + (number >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (number & 31));
    }
  };
  for (const [at, cell] of table.cells.entries()) {
    set(2 * at, cell.present);
    set(2 * at + 1, cell.absent);
  }
  return (done) => {
    let known = 0;
    for (let from = 0; from < bits.length; from += words) {
      let count = 0;
      for (let at = from; at < from + words; at += 1)
        for (let word = bits[at] ?? 0; word !== 0; word &= word - 1) count += 1;
      if (count >= 1 + (done % 15)) known += 1;
    }
    return known;
  };
};
