import { describe, expect, test } from "vitest";
import {
  type CursorPassage,
  moveCursor,
  readCursorText,
  spanOfCursor,
  turnIndexAt,
} from "../../../../lib/client/transcript/sentence-cursor";

const turns = ["What differed? Tell me.", "All saw it. In Armenia, not. Nobody came.", "", "Yes."];
const text = turns.join("\n");
const spans = turns.map((words, index) => {
  const start = turns.slice(0, index).reduce((sum, turn) => sum + turn.length + 1, 0);
  return { start, end: start + words.length };
});
const cursorText = readCursorText(text, spans, new Intl.Segmenter("en", { granularity: "sentence" }));

type Move = Parameters<typeof moveCursor>[2];
const right: Move = { unit: "sentence", forward: true, extend: false };
const left: Move = { ...right, forward: false };
const down: Move = { unit: "turn", forward: true, extend: false };
const extend = (move: Move): Move => ({ ...move, extend: true });

const walk = (moves: readonly Move[], from: CursorPassage | null = null): string | null => {
  const end = moves.reduce((cursor, move) => moveCursor(cursorText, cursor, move, 0), from);
  if (!end) return null;
  const { start, end: to } = spanOfCursor(end);
  return text.slice(start, to);
};

test("the turn at a position is found, between turns the one before", () => {
  expect([0, 22, 23, 24, 64, 65, 66, 70].map((at) => turnIndexAt(spans, at))).toEqual([0, 0, 0, 1, 1, 1, 2, 3]);
});

describe("the cursor", () => {
  test("appears at the first sentence in sight, then walks through the sentences of all turns", () => {
    expect(walk([right])).toBe("What differed?");
    expect(walk([right, right])).toBe("Tell me.");
    expect(walk([right, right, right])).toBe("All saw it.");
    expect(walk([right, right, right, left])).toBe("Tell me.");
  });

  test("goes over a turn without words and stays at the ends", () => {
    expect(walk([down, down, right, right, right])).toBe("Yes.");
    expect(walk([down, down, right, right, right, right])).toBe("Yes.");
    expect(walk([right, left, left])).toBe("What differed?");
  });

  test("by turn it comes to the first sentence of the next", () => {
    expect(walk([down, down])).toBe("All saw it.");
  });
});

test("sentences that no blank divides are walked through one by one", () => {
  const words = "我们看到了。没有人来。";
  const chinese = readCursorText(
    words,
    [{ start: 0, end: words.length }],
    new Intl.Segmenter("zh", { granularity: "sentence" }),
  );
  const first = moveCursor(chinese, null, right, 0);
  const second = moveCursor(chinese, first, right, 0);
  expect(second && words.slice(spanOfCursor(second).start, spanOfCursor(second).end)).toBe("没有人来。");
});

describe("with Shift", () => {
  test("the passage grows by sentences and shrinks again", () => {
    expect(walk([right, right, right, extend(right)])).toBe("All saw it. In Armenia, not.");
    expect(walk([right, right, right, extend(right), extend(left)])).toBe("All saw it.");
    expect(walk([right, right, right, extend(left)])).toBe("Tell me.\nAll saw it.");
  });

  test("by turn it reaches the end of the turn at hand, then that of the next one", () => {
    expect(walk([right, right, right, extend(down)])).toBe("All saw it. In Armenia, not. Nobody came.");
    expect(walk([right, extend(down), extend(down)])).toBe(`${turns[0]}\n${turns[1]}`);
  });
});
