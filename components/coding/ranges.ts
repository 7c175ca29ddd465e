import { rangeOfSpan } from "@/lib/client/transcript/dom-offset";
import { turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import type { Span } from "@/lib/client/transcript/span";
import type { ChosenText } from "./study";

const holderAt = (study: Pick<ChosenText, "texts">) => (offset: number) =>
  document.getElementById(`turn-words-${turnIndexAt(study.texts, offset)}`);

/** The part of the page that shows a stretch of the text; null while it is not there. */
export const rangeOf = (study: Pick<ChosenText, "texts">, span: Span): Range | null =>
  rangeOfSpan(span, holderAt(study));

/** The same stretch turn by turn, so that a highlight leaves the margin alone. */
export const rangesOf = (study: Pick<ChosenText, "texts">, span: Span): readonly Range[] => {
  const ranges: Range[] = [];
  for (let index = turnIndexAt(study.texts, span.start); index < study.texts.length; index += 1) {
    const text = study.texts[index];
    if (!text || text.start >= span.end) break;
    const part = { start: Math.max(span.start, text.start), end: Math.min(span.end, text.end) };
    const range = part.start < part.end ? rangeOf(study, part) : null;
    if (range) ranges.push(range);
  }
  return ranges;
};
