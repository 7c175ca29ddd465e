import { countCodePoints, type StepMap, type StepSpan, type TextStep } from "./text-step";

/**
 * The map of a correction: where every place of the base text went. Steps that touch are one, so that a place is never the
 * end of one and the start of the next.
 * @throws RangeError when two steps overlap or run backwards.
 */
export const measureSteps = (steps: readonly (TextStep | StepSpan)[]): StepMap => {
  const map: { start: number; end: number; length: number; shift: number }[] = [];
  let shift = 0;
  for (const step of steps) {
    const length = "text" in step ? countCodePoints(step.text) : step.length;
    const last = map.at(-1);
    if (step.end < step.start || (last && step.start < last.end))
      throw new RangeError(`step ${step.start}-${step.end}`);
    if (last && last.end === step.start) {
      last.length += length;
      last.end = step.end;
    } else map.push({ start: step.start, end: step.end, length, shift });
    shift += length - (step.end - step.start);
  }
  return map;
};
