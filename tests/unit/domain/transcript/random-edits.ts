import fc from "fast-check";
import { indexText } from "../../../../lib/domain/transcript/offset";
import type { TextStep } from "../../../../lib/domain/transcript/text-step";
import { hardText } from "./hard-text";

/** A composed text that breaks naive offsets, as a version keeps it. */
export const versionText = hardText.map((text) => text.normalize("NFC")).filter((text) => text.trim() !== "");

/** Ascending steps that do not touch, at any code point of a text. */
export const stepsOn = (text: string, atMost = 6): fc.Arbitrary<readonly TextStep[]> => {
  const { length } = indexText(text);
  return fc
    .tuple(
      fc.uniqueArray(fc.nat({ max: length }), { maxLength: atMost * 2 }),
      fc.array(
        fc.tuple(
          fc.boolean(),
          hardText.map((words) => [...words.normalize("NFC")].slice(0, 12).join("")),
        ),
        {
          minLength: atMost,
          maxLength: atMost,
        },
      ),
    )
    .map(([places, words]) => {
      const sorted = [...places].sort((left, right) => left - right);
      const steps: TextStep[] = [];
      for (let index = 0; index + 1 < sorted.length; index += 2) {
        const [isInsertion, added] = words[index / 2] ?? [false, ""];
        const start = sorted[index] ?? 0;
        const end = isInsertion ? start : (sorted[index + 1] ?? start);
        if (start !== end || added !== "") steps.push({ start, end, text: added });
      }
      return steps;
    });
};

/** A text and a correction of it. */
export const corrected = versionText.chain((text) => fc.record({ text: fc.constant(text), steps: stepsOn(text) }));

/** A text, a correction of it, and a passage between two characters as a reader sees them. */
export const passageIn = (text: string, segmenter: Intl.Segmenter): fc.Arbitrary<{ start: number; end: number }> => {
  const edges = [0];
  for (const { segment } of segmenter.segment(text)) edges.push((edges.at(-1) ?? 0) + [...segment].length);
  return fc
    .uniqueArray(fc.constantFrom(...edges), { minLength: 2, maxLength: 2 })
    .map((pair) => ({ start: Math.min(...pair), end: Math.max(...pair) }));
};
