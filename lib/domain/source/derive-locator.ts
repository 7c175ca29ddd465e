import type { DocumentPage } from "./document-reading";

/** Where a passage stands in a document: on printed pages, or in paragraphs counted from 1 where there are no pages. */
export type DocumentLocator = {
  readonly unit: "page" | "paragraph";
  readonly first: string;
  /** The same as `first` where the passage does not leave it. */
  readonly last: string;
};

const paragraphAt = (units: readonly string[], at: number): number => {
  let count = 1;
  let hasWords = false;
  for (const unit of units.slice(0, at)) {
    if (unit === "\n") {
      if (hasWords) count += 1;
      hasWords = false;
    } else if (unit.trim() !== "") hasWords = true;
  }
  return count;
};

/**
 * The locator of a passage by code points, half-open: its pages where the document has pages, else its paragraphs; blank lines
 * are no paragraphs. Words before the first page belong to it.
 * @example deriveLocator("a\nb", [{ label: "7", start: 0 }, { label: "8", start: 2 }], { start: 0, end: 3 }) // pages 7 to 8
 */
export const deriveLocator = (
  text: string,
  pages: readonly DocumentPage[],
  passage: { readonly start: number; readonly end: number },
): DocumentLocator => {
  const last = Math.max(passage.start, passage.end - 1);
  if (pages.length > 0) {
    const labelAt = (at: number) => (pages.findLast((page) => page.start <= at) ?? pages[0])?.label ?? "";
    return { unit: "page", first: labelAt(passage.start), last: labelAt(last) };
  }
  const units = [...text];
  return {
    unit: "paragraph",
    first: String(paragraphAt(units, passage.start)),
    last: String(paragraphAt(units, last)),
  };
};
