import { offsetOfPoint } from "./dom-offset";

/** The place in the document under a point of the window; browsers name it differently. */
const caretAt = (x: number, y: number): { node: Node; offset: number } | null => {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // WebKit knows only the older name, which the types no longer list.
  const page: { caretRangeFromPoint?: (x: number, y: number) => Range | null } = document;
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
};

/** Where a point of the window lies in the transcript's text; null beside it. */
export const offsetAtPoint = (x: number, y: number, root: Element): number | null => {
  const caret = caretAt(x, y);
  return caret && root.contains(caret.node) ? offsetOfPoint(caret.node, caret.offset, root, "end") : null;
};
