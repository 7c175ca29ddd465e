/** One interviewee's step of the accumulation curve. */
export interface AccumulationStep {
  readonly interviewee: string;
  readonly new: number;
  readonly cumulative: number;
}

/** How many factors each interviewee adds to those before, in the order given (usually that of the interviews' dates). */
export const deriveAccumulation = (
  order: readonly string[],
  factorsByInterviewee: ReadonlyMap<string, readonly string[]>,
): readonly AccumulationStep[] => {
  const seen = new Set<string>();
  return order.map((interviewee) => {
    const before = seen.size;
    for (const factor of factorsByInterviewee.get(interviewee) ?? []) seen.add(factor);
    return { interviewee, new: seen.size - before, cumulative: seen.size };
  });
};
