import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { positionOf, readOffsets } from "./editor-offsets";

/** Where words stand in the editor's text, in UTF-16 units of it. */
interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Chooses words, so that they are seen and the next key acts on them. */
export const chooseWords = (editor: Editor, { start, end }: Hit): void => {
  const { doc, tr } = editor.state;
  const offsets = readOffsets(doc);
  const selection = TextSelection.create(doc, positionOf(offsets, start), positionOf(offsets, end));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
};

/** Replaces words in one step that is undone as one. Turns whose words are withheld refuse all of it. @returns how many places */
export const replaceWords = (editor: Editor, hits: readonly Hit[], words: string): number => {
  const { doc, tr } = editor.state;
  const offsets = readOffsets(doc);
  for (const { start, end } of [...hits].reverse()) {
    const [from, to] = [positionOf(offsets, start), positionOf(offsets, end)];
    if (words === "") tr.delete(from, to);
    else tr.insertText(words, from, to);
  }
  editor.view.dispatch(tr);
  return editor.state.doc.eq(doc) ? 0 : hits.length;
};
