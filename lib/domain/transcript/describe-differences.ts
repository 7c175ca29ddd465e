import { codePointOffset, type IndexedText, sliceText } from "./offset";
import type { TextStep } from "./text-step";

/** A stretch of two versions side by side: in both, only in the older one, only in the newer one. */
export type Difference = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** The whole of two versions as stretches, in the order of the older one. */
export const describeDifferences = (base: IndexedText, steps: readonly TextStep[]): readonly Difference[] => {
  const found: Difference[] = [];
  let at = 0;
  const add = (kind: Difference["kind"], text: string) => {
    if (text !== "") found.push({ kind, text });
  };
  const words = (start: number, end: number) => sliceText(base, codePointOffset(start), codePointOffset(end));
  for (const { start, end, text } of steps) {
    add("same", words(at, start));
    add("removed", words(start, end));
    add("added", text);
    at = end;
  }
  add("same", words(at, base.length));
  return found;
};
