import { applyEdits } from "./apply-edits";
import { codePointOffset, type IndexedText, toUtf16 } from "./offset";
import type { TextStep } from "./text-step";

/**
 * The text that a correction makes of its base.
 * @throws RangeError when two steps overlap, run backwards or leave the text.
 */
export const applySteps = (base: IndexedText, steps: readonly TextStep[]): string =>
  applyEdits(
    base.text,
    steps.map(({ start, end, text }) => ({
      start: toUtf16(base, codePointOffset(start)),
      end: toUtf16(base, codePointOffset(end)),
      replacement: text,
    })),
  ).text;
