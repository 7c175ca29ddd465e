import { codePointOffset, type IndexedText, sliceText } from "./offset";
import { countCodePoints, type TextStep } from "./text-step";

/** The correction that leads from the corrected text back to its base. */
export const invertSteps = (base: IndexedText, steps: readonly TextStep[]): readonly TextStep[] => {
  let shift = 0;
  return steps.map(({ start, end, text }) => {
    const length = countCodePoints(text);
    const back = {
      start: start + shift,
      end: start + shift + length,
      text: sliceText(base, codePointOffset(start), codePointOffset(end)),
    };
    shift += length - (end - start);
    return back;
  });
};
