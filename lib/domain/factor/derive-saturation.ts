/** A run of interviews after the base, and how much was new in it. */
export interface SaturationRun {
  /** Places of the interviews, from 1. */
  readonly interviews: readonly number[];
  readonly newCodes: number;
  /** New codes of the run over codes of the base; null when the base has none. */
  readonly ratio: number | null;
}

/** Where new interviews stopped to add codes. */
export interface Saturation {
  readonly baseCodes: number;
  readonly runs: readonly SaturationRun[];
  /** "6+2": reached at interview 6, confirmed by a run of 2. Null when no run is at or below the threshold. */
  readonly saturatedAt: string | null;
}

/**
 * New-information saturation: codes new in a run of interviews, over the codes of the base, against a threshold.
 * The first run at or below the threshold decides; later new codes do not undo it. The ratio is undefined, and nothing is
 * saturated, when the base holds no code. Not rounded.
 * @see Guest, Namey & Chen 2020, PLoS ONE 15(5): e0232076 (base size, run length, new-information threshold)
 */
export const deriveSaturation = (
  newCodesPerInterview: readonly number[],
  options: { readonly baseSize: number; readonly runLength: number; readonly threshold: number },
): Saturation => {
  const { baseSize, runLength, threshold } = options;
  const sum = (from: number, length: number): number =>
    newCodesPerInterview.slice(from, from + length).reduce((total, codes) => total + codes, 0);
  const baseCodes = sum(0, baseSize);
  const runs: SaturationRun[] = [];
  for (let from = baseSize; from + runLength <= newCodesPerInterview.length; from += 1) {
    const newCodes = sum(from, runLength);
    const interviews = Array.from({ length: runLength }, (_, index) => from + index + 1);
    runs.push({ interviews, newCodes, ratio: baseCodes === 0 ? null : newCodes / baseCodes });
  }
  const first = runs.find((run) => run.ratio !== null && run.ratio <= threshold);
  return { baseCodes, runs, saturatedAt: first ? `${(first.interviews[0] ?? 0) - 1}+${runLength}` : null };
};
