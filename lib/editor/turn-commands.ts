import type { Node } from "@tiptap/pm/model";
import { type Command, TextSelection } from "@tiptap/pm/state";
import type { TurnAttributes } from "./transcript-document";

const attributesOf = (turn: Node): TurnAttributes => turn.attrs as TurnAttributes;

/** Divides the turn at the cursor; the blanks there go. The words after it are a turn of the same speaker, without a time. */
export const splitTurn: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const turn = $from.parent;
  if (turn.type.name !== "turn" || attributesOf(turn).isMasked || !$from.sameParent($to)) return false;
  if (!dispatch) return true;
  const words = turn.textContent;
  const before = words.slice(0, $from.parentOffset);
  const after = words.slice($to.parentOffset);
  const from = $from.pos - (before.length - before.trimEnd().length);
  const to = $to.pos + (after.length - after.trimStart().length);
  const rest = { ...turn.attrs, startMs: null };
  const tr = state.tr.delete(from, to).split(from, 1, [{ type: turn.type, attrs: rest }]);
  // At the very beginning it is the empty turn before that is new: the words keep their time.
  if (before.trim() === "") {
    tr.setNodeAttribute($from.before(), "startMs", null);
    tr.setNodeAttribute(from + 1, "startMs", turn.attrs.startMs);
  }
  dispatch(tr.setSelection(TextSelection.create(tr.doc, before.trim() === "" ? from : from + 2)).scrollIntoView());
  return true;
};

const joinAt =
  (boundary: number): Command =>
  (state, dispatch) => {
    const $boundary = state.doc.resolve(boundary);
    const first = $boundary.nodeBefore;
    const second = $boundary.nodeAfter;
    if (!first || !second || attributesOf(first).isMasked || attributesOf(second).isMasked) return false;
    if (!dispatch) return true;
    const needsBlank = /\S$/.test(first.textContent) && /^\S/.test(second.textContent);
    const tr = state.tr.join(boundary);
    const at = boundary - 1;
    if (needsBlank) tr.insertText(" ", at);
    if (first.content.size === 0) {
      for (const [name, value] of Object.entries(second.attrs)) tr.setNodeAttribute(at - 1, name, value);
    }
    dispatch(tr.setSelection(TextSelection.create(tr.doc, needsBlank ? at + 1 : at)).scrollIntoView());
    return true;
  };

/** At the beginning of a turn: joins it to the one before, whose speaker and time stay. */
export const joinBackward: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== "turn") return false;
  const boundary = $from.before();
  return boundary === 0 ? false : joinAt(boundary)(state, dispatch, view);
};

/** At the end of a turn: joins the next one to it. */
export const joinForward: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size || $from.parent.type.name !== "turn") return false;
  const boundary = $from.after();
  return boundary >= state.doc.content.size ? false : joinAt(boundary)(state, dispatch, view);
};

/** Speaks a turn by somebody else, or gives it another time. */
export const changeTurn =
  (index: number, change: Partial<Omit<TurnAttributes, "isMasked">>): Command =>
  (state, dispatch) => {
    const turn = state.doc.maybeChild(index);
    if (!turn || attributesOf(turn).isMasked) return false;
    let position = 0;
    for (let before = 0; before < index; before += 1) position += state.doc.child(before).nodeSize;
    const tr = state.tr;
    for (const [name, value] of Object.entries(change)) tr.setNodeAttribute(position, name, value);
    dispatch?.(tr);
    return true;
  };
