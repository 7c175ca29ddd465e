import fc from "fast-check";
import { expect, test } from "vitest";
import { type EdgeMove, type EdgeText, moveEdge } from "../../../../lib/client/transcript/move-edge";
import { readCursorText } from "../../../../lib/client/transcript/sentence-cursor";
import type { Span } from "../../../../lib/client/transcript/span";

const segmenter = (granularity: "word" | "sentence" | "grapheme") => new Intl.Segmenter("en", { granularity });

const textOf = (turns: readonly string[]): EdgeText & { readonly all: string } => {
  const all = turns.join("\n");
  let start = 0;
  const texts = turns.map((text) => {
    const turn = { start, end: start + text.length, text };
    start = turn.end + 1;
    return turn;
  });
  const { sentencesOf } = readCursorText(all, texts, segmenter("sentence"));
  return { all, turns: texts, sentencesOf, words: segmenter("word"), characters: segmenter("grapheme") };
};

const talk = textOf([
  "What differed in 2022?",
  "All saw the same danger. Everyone signed 👩‍👩‍👧 that evening.",
  "And Armenia?",
]);
const spanOf = (words: string): Span => {
  const start = talk.all.indexOf(words);
  return { start, end: start + words.length };
};
const wordsOf = (span: Span) => talk.all.slice(span.start, span.end);
const move = (words: string, edge: EdgeMove["edge"], unit: EdgeMove["unit"], forward: boolean) =>
  wordsOf(moveEdge(talk, spanOf(words), { edge, unit, forward }));

test.each([
  ["the same", "end", "word", true, "the same danger"],
  ["the same", "end", "word", false, "the"],
  ["the same", "start", "word", false, "saw the same"],
  ["the same", "start", "word", true, "same"],
  ["the same", "end", "sentence", true, "the same danger."],
  ["the same danger.", "end", "sentence", true, "the same danger. Everyone signed 👩‍👩‍👧 that evening."],
  ["the same", "start", "sentence", false, "All saw the same"],
  ["the same", "start", "character", false, "w the same"],
  ["signed", "end", "character", true, "signed 👩‍👩‍👧"],
  ["All saw", "start", "word", false, "2022?\nAll saw"],
  ["that evening.", "end", "word", true, "that evening.\nAnd"],
] as const)("%s: the %s by one %s, forward %s, gives %s", (words, edge, unit, forward, expected) => {
  expect(move(words, edge, unit, forward)).toBe(expected);
});

test("a passage keeps a word, and the ends of the interview are its ends", () => {
  expect(move("danger", "start", "word", true)).toBe("danger");
  expect(move("danger", "end", "word", false)).toBe("danger");
  expect(move("What differed", "start", "sentence", false)).toBe("What differed");
  expect(move("And Armenia?", "end", "sentence", true)).toBe("And Armenia?");
});

const anyTurn = fc
  .array(fc.constantFrom("danger", "e\u0301te", "👨‍👩‍👧", "a", "—", "signed.", "Никто", "שלום", "?", "🇰🇬"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => words.join(" "));

const anyMove = fc.record({
  edge: fc.constantFrom("start", "end"),
  unit: fc.constantFrom("character", "word", "sentence"),
  forward: fc.boolean(),
}) as fc.Arbitrary<EdgeMove>;

test("whatever is pressed, a passage is left: not empty, without blanks at its edges, no character cut, one edge moved", () => {
  fc.assert(
    fc.property(
      fc.array(anyTurn, { minLength: 1, maxLength: 4 }),
      fc.array(anyMove, { maxLength: 30 }),
      (turns, moves) => {
        const text = textOf(turns);
        const edges = new Set(
          [...segmenter("grapheme").segment(text.all)].map(({ index }) => index).concat(text.all.length),
        );
        let span: Span = { start: 0, end: turns[0]?.length ?? 0 };
        for (const one of moves) {
          const next = moveEdge(text, span, one);
          const other = one.edge === "start" ? "end" : "start";
          expect(next[other]).toBe(span[other]);
          if (next[one.edge] !== span[one.edge]) expect(next[one.edge] > span[one.edge]).toBe(one.forward);
          expect(next.start).toBeLessThan(next.end);
          expect(edges.has(next.start) && edges.has(next.end)).toBe(true);
          const words = text.all.slice(next.start, next.end);
          expect(words).toBe(words.trim());
          span = next;
        }
      },
    ),
  );
});

test("one step and back is where it was, from an edge of the same unit", () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { minLength: 1, maxLength: 4 }), anyMove, (turns, one) => {
      const text = textOf(turns);
      const whole = { start: 0, end: text.all.length };
      const from = moveEdge(text, whole, { ...one, forward: one.edge === "start" });
      const next = moveEdge(text, from, one);
      fc.pre(from[one.edge] !== whole[one.edge] && next[one.edge] !== from[one.edge]);
      expect(moveEdge(text, next, { ...one, forward: !one.forward })).toEqual(from);
    }),
  );
});
