import { Extension } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { joinBackward, joinForward, splitTurn } from "./turn-commands";

const maskedOf = (doc: Node): Node[] => {
  const masked: Node[] = [];
  doc.forEach((turn) => {
    if (turn.attrs.isMasked) masked.push(turn);
  });
  return masked;
};

const leavesMasked = (before: EditorState, after: Node): boolean => {
  const then = maskedOf(before.doc);
  const now = maskedOf(after);
  return then.length === now.length && then.every((turn, index) => now[index]?.eq(turn));
};

/** Plain words, as a text keeps them: a paste brings no marks and no turns. */
const plainOf = (data: DataTransfer | null): string => (data?.getData("text/plain") ?? "").replace(/\r\n?/g, "\n");

/**
 * What the keys of the editor do: Enter divides a turn, Backspace at its beginning joins it, Shift+Enter is a line inside it;
 * undo and redo. Turns whose words are withheld cannot be changed by any way of editing, and nothing but plain words comes in.
 */
export const CorrectionKeys = Extension.create({
  name: "correctionKeys",
  addProseMirrorPlugins: () => [
    history(),
    keymap({
      Enter: splitTurn,
      Backspace: joinBackward,
      "Mod-Backspace": joinBackward,
      Delete: joinForward,
      "Shift-Enter": (state, dispatch) => {
        dispatch?.(state.tr.insertText("\n").scrollIntoView());
        return true;
      },
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
    }),
    new Plugin({
      filterTransaction: (transaction, state) => !transaction.docChanged || leavesMasked(state, transaction.doc),
      props: {
        handlePaste: (view, event) => {
          const words = plainOf(event.clipboardData);
          if (words !== "") view.dispatch(view.state.tr.insertText(words).scrollIntoView());
          return true;
        },
        // A drop would move words past the map of a coding's place without anybody seeing which; cut and paste say it.
        handleDrop: () => true,
      },
    }),
  ],
});
