import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/** Puts the cursor at the beginning of a turn, the last one when there are fewer, and brings it into view. */
export const showTurn = (editor: Editor, index: number): void => {
  const { doc } = editor.state;
  const turn = Math.min(Math.max(0, index), doc.childCount - 1);
  let position = 1;
  for (let before = 0; before < turn; before += 1) position += doc.child(before).nodeSize;
  const tr = editor.state.tr.setSelection(TextSelection.create(doc, position));
  editor.view.dispatch(turn > 0 ? tr.scrollIntoView() : tr);
  editor.view.focus();
};
