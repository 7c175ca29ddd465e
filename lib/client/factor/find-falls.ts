import type { FactorTableView } from "../../schema/factor";

/** What a kept factor loses when one interviewee is left out: the same factors fall without any of `numbers`. */
export interface Fall {
  readonly numbers: readonly number[];
  readonly factors: readonly string[];
}

/**
 * Which kept factors fall below the rule when one interviewee is left out, with the interviewees who lead to the same
 * loss in one line.
 * @example findFalls(sample) // [{ numbers: [1, 5, 6], factors: ["Presence of an external actor"] }]
 */
export const findFalls = (table: FactorTableView): readonly Fall[] => {
  const { salienceThreshold } = table.settings;
  const fragile = table.factors.filter((factor) => factor.kept && factor.citationCount === salienceThreshold);
  const falls = new Map<string, { numbers: number[]; factors: readonly string[] }>();
  for (const { number, isEligible } of table.interviewees) {
    if (!isEligible) continue;
    const lost = fragile.filter((factor) => factor.citedBy.includes(number));
    if (lost.length === 0) continue;
    const key = lost.map((factor) => factor.codeId).join(" ");
    const known = falls.get(key);
    if (known) known.numbers.push(number);
    else falls.set(key, { numbers: [number], factors: lost.map((factor) => factor.name) });
  }
  return [...falls.values()];
};
