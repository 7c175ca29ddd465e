/** A turn as a codeline measures it. Offsets count code points. */
export interface CodelineTurn {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** A coding on the line of one code. */
export interface CodelineMark {
  readonly codingId: string;
  readonly codeId: string;
  readonly start: number;
  readonly end: number;
}

/** Marks of one code that stand too close to be hit one by one; `left` and `width` are the place that answers to a hand. */
export interface CodelineGroup {
  readonly codeId: string;
  readonly codingIds: readonly string[];
  readonly left: number;
  readonly width: number;
  readonly bars: readonly { readonly left: number; readonly width: number }[];
}

const THIN = 3;

/**
 * Lays the codings of one interview on lines, one for each code, along its turns: every turn has the same width, and inside
 * of a turn a passage stands where it stands in the text. Marks whose places would overlap become one group, so that each
 * place is at least `target` wide and none lies over another.
 * @param width of the whole line
 */
export const deriveCodeline = (
  turns: readonly CodelineTurn[],
  marks: readonly CodelineMark[],
  { width, target }: { readonly width: number; readonly target: number },
): readonly CodelineGroup[] => {
  if (turns.length === 0) return [];
  const each = width / turns.length;
  const placeOf = (offset: number): number => {
    const found = turns.findLastIndex(({ start }) => start <= offset);
    const at = Math.max(0, found);
    const turn = turns[at];
    if (!turn) return 0;
    const within = (offset - turn.start) / Math.max(1, turn.end - turn.start);
    return (at + Math.min(1, Math.max(0, within))) * each;
  };
  const rows = new Map<string, CodelineMark[]>();
  for (const mark of marks) rows.set(mark.codeId, [...(rows.get(mark.codeId) ?? []), mark]);
  return [...rows].flatMap(([codeId, row]) => {
    const sorted = [...row].sort((one, other) => one.start - other.start || one.end - other.end);
    const groups: { from: number; to: number; codingIds: string[]; bars: { left: number; width: number }[] }[] = [];
    for (const { codingId, start, end } of sorted) {
      const left = Math.min(placeOf(start), width - THIN);
      const bar = { left, width: Math.max(THIN, Math.min(width, placeOf(end)) - left) };
      const middle = left + bar.width / 2;
      const half = Math.max(bar.width, target) / 2;
      const from = Math.max(0, Math.min(middle - half, width - half * 2));
      const last = groups.at(-1);
      if (last && from < last.to) {
        last.to = Math.max(last.to, from + half * 2);
        last.codingIds.push(codingId);
        last.bars.push(bar);
      } else groups.push({ from, to: from + half * 2, codingIds: [codingId], bars: [bar] });
    }
    return groups.map(({ from, to, codingIds, bars }) => ({ codeId, codingIds, left: from, width: to - from, bars }));
  });
};
