import type { Span } from "./span";
import { textAttribute, translationAttribute } from "./text-attribute";

/** Whether a point of the document lies in the words of a translation. */
export const isInTranslation = (node: Node): boolean =>
  (node instanceof Element ? node : node.parentElement)?.closest(`[${translationAttribute}]`) !== null;

const holders = `[${textAttribute}]`;
const startOf = (holder: Element): number => Number(holder.getAttribute(textAttribute));

const holderOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(holders) ?? null;

/** A drag may end between turns or in the margin: the nearest words in that direction are meant. */
const nearestHolder = (node: Node, root: Element, forward: boolean): Element | null => {
  if (!root.contains(node)) return null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = node;
  const step = () => (forward ? walker.nextNode() : walker.previousNode());
  for (let found = step(); found; found = step()) {
    if (found instanceof Element && found.matches(holders)) return found;
  }
  return null;
};

/**
 * Where a point of the document lies in the transcript's text. Only the text of one turn is counted, so that the cost does
 * not grow with the transcript. Beside the words it is the next words for a start, the ones before for an end.
 * @returns null outside the transcript
 */
export const offsetOfPoint = (node: Node, offset: number, root: Element, edge: "start" | "end"): number | null => {
  const holder = holderOf(node);
  if (holder) {
    const range = document.createRange();
    range.setStart(holder, 0);
    range.setEnd(node, offset);
    return startOf(holder) + range.toString().length;
  }
  const child = node.childNodes[offset];
  const nearest = nearestHolder(edge === "start" && child ? child : (child ?? node), root, edge === "start");
  if (!nearest) return null;
  return startOf(nearest) + (edge === "start" ? 0 : (nearest.textContent?.length ?? 0));
};

const pointOf = (holder: Element, at: number): { node: Node; offset: number } | null => {
  let rest = at - startOf(holder);
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const length = text.textContent?.length ?? 0;
    if (rest <= length) return { node: text, offset: rest };
    rest -= length;
    last = text;
  }
  return last && { node: last, offset: last.textContent?.length ?? 0 };
};

/**
 * The part of the document that shows a stretch of the text.
 * @param holderAt the element with the words at an offset
 * @returns null while a turn at one of its edges is not there
 */
export const rangeOfSpan = (span: Span, holderAt: (offset: number) => Element | null): Range | null => {
  const first = holderAt(span.start);
  const last = holderAt(Math.max(span.start, span.end - 1));
  const start = first && pointOf(first, span.start);
  const end = last && pointOf(last, span.end);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
};
