import type { Node } from "@tiptap/pm/model";
import {
  codePointOffset,
  type IndexedText,
  indexText,
  toCodePoint,
  toUtf16,
  utf16Offset,
} from "../domain/transcript/offset";

/**
 * Where the places of an editor's document lie in the text that it stands for: its turns joined by a line feed. A position of
 * the document counts the tags of turns as well, so that the place before the first letter of turn 0 is 1, and the first
 * letter of each later turn is one more away than its offset. `getTextBetween` miscounts this, so it is counted here.
 */
export interface EditorOffsets {
  readonly text: IndexedText;
  /** UTF-16 offset of the first letter of each turn. */
  readonly starts: readonly number[];
}

/** Counts a document once. */
export const readOffsets = (doc: Node): EditorOffsets => {
  const starts: number[] = [];
  const words: string[] = [];
  let at = 0;
  doc.forEach((turn) => {
    const { textContent } = turn;
    starts.push(at);
    words.push(textContent);
    at += textContent.length + 1;
  });
  return { text: indexText(words.join("\n")), starts };
};

/** The last turn that begins at or before a place in the list, by a measure of where each begins. */
const lastAt = (count: number, beginsAt: (index: number) => number, at: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (beginsAt(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/** The document's position of a place in the text, in UTF-16 units. */
export const positionOf = ({ starts }: EditorOffsets, offset: number): number =>
  offset + lastAt(starts.length, (index) => starts[index] ?? 0, offset) + 1;

/**
 * The place in the text, in UTF-16 units, of a position of the document. Between two turns it is the end of the first for an
 * `end`, the beginning of the second for a `start`.
 */
export const offsetOf = ({ starts, text }: EditorOffsets, position: number, edge: "start" | "end"): number => {
  const beginsAt = (index: number) => (starts[index] ?? 0) + index + 1;
  const turn = lastAt(starts.length, beginsAt, position);
  const start = starts[turn] ?? 0;
  const end = (starts[turn + 1] ?? text.text.length + 1) - 1;
  const inside = Math.max(start, position - turn - 1);
  if (inside <= end) return inside;
  return edge === "end" || turn + 1 >= starts.length ? end : (starts[turn + 1] ?? end);
};

/** As {@link positionOf}, from code points. */
export const positionOfCodePoint = (offsets: EditorOffsets, offset: number): number =>
  positionOf(offsets, toUtf16(offsets.text, codePointOffset(offset)));

/** As {@link offsetOf}, in code points. */
export const codePointOf = (offsets: EditorOffsets, position: number, edge: "start" | "end"): number =>
  toCodePoint(offsets.text, utf16Offset(offsetOf(offsets, position, edge)), edge);
