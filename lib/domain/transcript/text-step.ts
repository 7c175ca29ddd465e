/**
 * One correction of a version's text: the words `[start, end)` of it, in code points, give way to `text`. All steps of a
 * correction count in the same base text; they ascend and do not overlap.
 */
export type TextStep = { readonly start: number; readonly end: number; readonly text: string };

/** A step without its words: `length` code points stand where `[start, end)` stood. It is what a version keeps of its making. */
export type StepSpan = { readonly start: number; readonly end: number; readonly length: number };

/** The spans of a correction, ascending, apart from each other, each with the shift of everything before it. */
export type StepMap = readonly (StepSpan & { readonly shift: number })[];

/** How many code points a text has. */
export const countCodePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
