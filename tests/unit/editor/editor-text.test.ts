import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applySteps } from "../../../lib/domain/transcript/apply-steps";
import { composeSteps } from "../../../lib/domain/transcript/compose-steps";
import { indexText } from "../../../lib/domain/transcript/offset";
import type { TextStep } from "../../../lib/domain/transcript/text-step";
import { correctedTurnsOf } from "../../../lib/editor/correction-steps";
import {
  codePointOf,
  offsetOf,
  positionOf,
  positionOfCodePoint,
  readOffsets,
} from "../../../lib/editor/editor-offsets";
import { textStepsOf } from "../../../lib/editor/text-steps-of";
import { documentOf, TranscriptDocument, TranscriptWords, TurnNode } from "../../../lib/editor/transcript-document";
import { changeTurn, joinBackward, joinForward, splitTurn } from "../../../lib/editor/turn-commands";
import { hardText } from "../domain/transcript/hard-text";

const schema = getSchema([TranscriptDocument, TranscriptWords, TurnNode]);

const docOf = (turns: readonly string[]): Node => {
  let start = 0;
  const placed = turns.map((words, index) => {
    const end = start + [...words].length;
    const turn = {
      start,
      end,
      role: "interviewee" as const,
      intervieweeId: "a",
      speaker: "A",
      startMs: index * 1000,
      isMasked: false,
    };
    start = end + 1;
    return turn;
  });
  return Node.fromJSON(schema, documentOf(turns.join("\n"), placed));
};

const turnsOf = (doc: Node): string[] => {
  const turns: string[] = [];
  doc.forEach((turn) => {
    turns.push(turn.textContent);
  });
  return turns;
};

const talks = fc.array(hardText, { minLength: 1, maxLength: 6 });

describe("places of the editor and of the text", () => {
  it("come back at every offset, in UTF-16 units and in code points", () => {
    fc.assert(
      fc.property(talks, (turns) => {
        const doc = docOf(turns);
        const offsets = readOffsets(doc);
        const text = turns.join("\n");
        expect(offsets.text.text).toBe(text);
        const wrong: number[] = [];
        for (let at = 0; at <= text.length; at += 1) {
          const position = positionOf(offsets, at);
          const $position = doc.resolve(position);
          const isInTurn = $position.parent.type.name === "turn";
          const letter = doc.textBetween(position, Math.min(position + 1, doc.content.size));
          const isRight = isInTurn && (letter === "" || letter === text[at]);
          if (!isRight || offsetOf(offsets, position, "start") !== at || offsetOf(offsets, position, "end") !== at)
            wrong.push(at);
        }
        for (let at = 0; at <= offsets.text.length; at += 1) {
          const position = positionOfCodePoint(offsets, at);
          if (codePointOf(offsets, position, "start") !== at || codePointOf(offsets, position, "end") !== at)
            wrong.push(-at);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("between two turns are the end of one and the start of the next", () => {
    const offsets = readOffsets(docOf(["ab", "", "c"]));
    expect([offsetOf(offsets, 0, "start"), offsetOf(offsets, 4, "end"), offsetOf(offsets, 4, "start")]).toEqual([
      0, 2, 3,
    ]);
    expect([offsetOf(offsets, 6, "end"), offsetOf(offsets, 6, "start"), offsetOf(offsets, 9, "start")]).toEqual([
      3, 4, 5,
    ]);
  });
});

/** One way of editing, at a share of the document. */
type Edit = {
  readonly kind: "type" | "delete" | "split" | "join" | "joinNext" | "removeTurn" | "addTurn" | "speaker";
  readonly at: number;
  readonly to: number;
  readonly words: string;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("type", "delete", "split", "join", "joinNext", "removeTurn", "addTurn", "speaker"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  words: hardText.map((words) => words.replace(/\n/g, " ")).filter((words) => words !== ""),
});

const run = (state: EditorState, { kind, at, to, words }: Edit): Transaction | null => {
  const offsets = readOffsets(state.doc);
  // As in a browser, the cursor is never inside a character outside the basic plane.
  const placeOf = (share: number) => positionOfCodePoint(offsets, Math.floor(share * offsets.text.length));
  const from = Math.min(placeOf(at), placeOf(to));
  const until = Math.max(placeOf(at), placeOf(to));
  const chosen = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from)));
  let made: Transaction | null = null;
  const keep = (tr: Transaction) => {
    made = tr;
  };
  const turn = Math.min(state.doc.childCount - 1, Math.floor(at * state.doc.childCount));
  const $turn = state.doc.resolve(from);
  if (kind === "type") return chosen.tr.insertText(words, from, until);
  if (kind === "delete") return chosen.tr.delete(from, until);
  if (kind === "split") splitTurn(chosen, keep);
  if (kind === "join")
    joinBackward(chosen.apply(chosen.tr.setSelection(TextSelection.create(state.doc, $turn.start()))), keep);
  if (kind === "joinNext")
    joinForward(chosen.apply(chosen.tr.setSelection(TextSelection.create(state.doc, $turn.end()))), keep);
  if (kind === "speaker") changeTurn(turn, { speaker: words, startMs: 5 })(chosen, keep);
  if (kind === "removeTurn" && state.doc.childCount > 1) return chosen.tr.delete($turn.before(), $turn.after());
  if (kind === "addTurn") return chosen.tr.insert($turn.before(), schema.node("turn", null, schema.text(words)));
  return made;
};

describe("what was edited", () => {
  it("is kept as steps that make the text of the document, after any edits", () => {
    fc.assert(
      fc.property(talks, fc.array(edit, { maxLength: 12 }), (turns, edits) => {
        const base = turns.join("\n");
        let state = EditorState.create({ doc: docOf(turns) });
        let steps: readonly TextStep[] = [];
        for (const one of edits) {
          const tr = run(state, one);
          if (!tr) continue;
          steps = composeSteps(steps, textStepsOf(tr));
          state = EditorState.create({ doc: tr.doc });
          expect(applySteps(indexText(base), steps)).toBe(turnsOf(state.doc).join("\n"));
        }
        const characters = [...turnsOf(state.doc).join("\n")];
        const corrected = correctedTurnsOf(state.doc);
        const read = corrected.map(({ start }, index) =>
          characters.slice(start, (corrected[index + 1]?.start ?? characters.length + 1) - 1).join(""),
        );
        expect(read).toEqual(turnsOf(state.doc));
      }),
      { numRuns: 1_000 },
    );
  });

  const at = (turns: readonly string[], turn: number, offset: number): EditorState => {
    const doc = docOf(turns);
    let position = 1 + offset;
    for (let index = 0; index < turn; index += 1) position += doc.child(index).nodeSize;
    return EditorState.create({ doc, selection: TextSelection.create(doc, position) });
  };
  const press = (state: EditorState, command: typeof splitTurn) => {
    let next = state;
    const isDone = command(state, (tr) => {
      next = state.apply(tr);
    });
    const times: (number | null)[] = [];
    next.doc.forEach((turn) => {
      times.push(turn.attrs.startMs);
    });
    return {
      isDone,
      turns: turnsOf(next.doc),
      times,
      letter: next.doc.textBetween(next.selection.from, Math.min(next.selection.from + 1, next.doc.content.size)),
    };
  };

  it("a turn is divided without the blanks there, and the cursor goes on with the second part", () => {
    expect(press(at(["Yes. And no."], 0, 5), splitTurn)).toEqual({
      isDone: true,
      turns: ["Yes.", "And no."],
      times: [0, null],
      letter: "A",
    });
    expect(press(at(["a", "Yes."], 1, 0), splitTurn)).toMatchObject({
      turns: ["a", "", "Yes."],
      times: [0, null, 1000],
    });
    expect(press(at(["Yes."], 0, 4), splitTurn)).toMatchObject({ turns: ["Yes.", ""], times: [0, null] });
  });

  it("a turn is joined with a blank where there is none; an empty one leaves speaker and time to the other", () => {
    expect(press(at(["Yes.", "And no."], 1, 0), joinBackward)).toEqual({
      isDone: true,
      turns: ["Yes. And no."],
      times: [0],
      letter: "A",
    });
    expect(press(at(["Yes. ", "And no."], 0, 5), joinForward)).toMatchObject({ turns: ["Yes. And no."] });
    expect(press(at(["", "And no."], 1, 0), joinBackward)).toMatchObject({ turns: ["And no."], times: [1000] });
    expect(press(at(["Yes."], 0, 0), joinBackward).isDone).toBe(false);
    expect(press(at(["Yes.", "No"], 1, 1), joinBackward).isDone).toBe(false);
  });
});
