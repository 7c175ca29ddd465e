import type { Transaction } from "@tiptap/pm/state";
import { composeSteps } from "../domain/transcript/compose-steps";
import { codePointOffset, sliceText } from "../domain/transcript/offset";
import type { TextStep } from "../domain/transcript/text-step";
import { codePointOf, type EditorOffsets, readOffsets } from "./editor-offsets";

/** A rewritten range of a document as a step of the text. Whole turns take the line feed before them along, the first turn the one after it. */
const stepOf = (
  before: EditorOffsets,
  after: EditorOffsets,
  range: { readonly from: number; readonly to: number; readonly newFrom: number; readonly newTo: number },
): TextStep => {
  const edge = range.from === 0 ? "start" : "end";
  const start = codePointOf(before, range.from, edge);
  const end = codePointOf(before, range.to, edge);
  const from = codePointOf(after, range.newFrom, edge);
  const to = codePointOf(after, range.newTo, edge);
  return { start, end, text: sliceText(after.text, codePointOffset(from), codePointOffset(Math.max(from, to))) };
};

/**
 * What a transaction of the editor does to the text, in code points of the text before it. Each of its steps is mapped by
 * itself and the steps are composed, so that a place follows them as it would one after the other.
 */
export const textStepsOf = (transaction: Transaction): readonly TextStep[] => {
  let steps: readonly TextStep[] = [];
  let before = transaction.docChanged ? readOffsets(transaction.before) : null;
  for (const [index, map] of transaction.mapping.maps.entries()) {
    const doc = transaction.docs[index + 1] ?? transaction.doc;
    const ranges: { from: number; to: number; newFrom: number; newTo: number }[] = [];
    map.forEach((from, to, newFrom, newTo) => {
      ranges.push({ from, to, newFrom, newTo });
    });
    if (!before || ranges.length === 0) continue;
    const earlier = before;
    const after = readOffsets(doc);
    steps = composeSteps(
      steps,
      ranges
        .map((range) => stepOf(earlier, after, range))
        .filter((step) => step.start !== step.end || step.text !== ""),
    );
    before = after;
  }
  return steps;
};
