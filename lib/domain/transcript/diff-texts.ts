import type { TextStep } from "./text-step";
import { trimStep } from "./trim-step";

/** A stretch of two sequences: how many parts of both are the same, or how many of one give way to how many of the other. */
export type SequenceChange = { readonly same: number } | { readonly removed: number; readonly added: number };

/**
 * Compares two sequences of words or lines, in order; given from outside the core, because a well-kept library does it. Null
 * when they differ so much that comparing them is not worth its time.
 */
export type SequenceDiffer = (before: readonly string[], after: readonly string[]) => readonly SequenceChange[] | null;

/** Scripts that write no blanks between words: there each letter is a part of its own. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";

const PART = new RegExp(`\\n|[^\\S\\n]+|[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+|[^]`, "gu");

const partsOf = (text: string): string[] => text.match(PART) ?? [];

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** Walks both sequences and hands every difference out with its place in the base, in code points. */
const stepsBetween = (
  before: readonly string[],
  after: readonly string[],
  at: number,
  differ: SequenceDiffer,
  settle: (removed: string, added: string, start: number) => readonly TextStep[],
): readonly TextStep[] => {
  const changes = differ(before, after) ?? [{ removed: before.length, added: after.length }];
  const steps: TextStep[] = [];
  let start = at;
  let from = 0;
  let to = 0;
  for (const change of changes) {
    const removedCount = "same" in change ? change.same : change.removed;
    const addedCount = "same" in change ? change.same : change.added;
    const removed = before.slice(from, from + removedCount).join("");
    if (!("same" in change)) steps.push(...settle(removed, after.slice(to, to + addedCount).join(""), start));
    start += [...removed].length;
    from += removedCount;
    to += addedCount;
  }
  return steps;
};

/**
 * A word that grew or shrank at one end gives way as a whole, so that a passage that ends with the word ends with the
 * corrected one.
 */
const asOneStep = (removed: string, added: string, start: number): readonly TextStep[] => {
  const before = [...removed];
  const step = trimStep(before, [...added], start);
  if (!step) return [];
  const isGrowth = before.length > 0 && step.start === step.end && step.text !== added;
  const isAtEnd = step.start === start || step.start === start + before.length;
  return isGrowth && isAtEnd ? [{ start, end: start + before.length, text: added }] : [step];
};

/**
 * The smallest correction that makes one text of the other: lines are compared first, then the words of the lines that
 * differ, and of a word only the letters between those that stayed. A new file for a coded transcript goes through here,
 * never through "replace all", so that a coding whose words are still there keeps them.
 */
export const diffTexts = (base: string, corrected: string, differ: SequenceDiffer): readonly TextStep[] =>
  base === corrected
    ? []
    : stepsBetween(linesOf(base), linesOf(corrected), 0, differ, (removed, added, start) =>
        stepsBetween(partsOf(removed), partsOf(added), start, differ, asOneStep),
      );
