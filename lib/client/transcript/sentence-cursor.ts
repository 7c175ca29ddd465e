import type { Span } from "./span";

/** Finds sentences; `Intl.Segmenter` with granularity "sentence" is one. */
export interface SentenceSegmenter {
  segment(text: string): Iterable<{ readonly index: number; readonly segment: string }>;
}

/** Where the reader stands and how far the passage reaches: `anchor` stays, `focus` moves with Shift. */
export interface CursorPassage {
  readonly anchor: Span;
  readonly focus: Span;
}

/** The units among which the cursor moves, found when they are needed. */
export interface CursorText {
  readonly turns: readonly Span[];
  sentencesOf(turn: number): readonly Span[];
}

/**
 * Reads the sentences of each turn once, when the cursor first comes there. Blanks between sentences belong to none.
 */
export const readCursorText = (text: string, turns: readonly Span[], segmenter: SentenceSegmenter): CursorText => {
  const known = new Map<number, readonly Span[]>();
  const read = (turn: Span): readonly Span[] => {
    const found: Span[] = [];
    for (const { index, segment } of segmenter.segment(text.slice(turn.start, turn.end))) {
      const words = segment.trim();
      const start = turn.start + index + segment.indexOf(words);
      if (words !== "") found.push({ start, end: start + words.length });
    }
    return found;
  };
  return {
    turns,
    sentencesOf: (index) => {
      const turn = turns[index];
      if (!turn) return [];
      const sentences = known.get(index) ?? read(turn);
      known.set(index, sentences);
      return sentences;
    },
  };
};

/** The turn that holds a position, or the nearest before it. */
export const turnIndexAt = (turns: readonly Span[], at: number): number => {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((turns[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The sentence at a position, or the last one before it in its turn. */
export const sentenceAt = (text: CursorText, at: number): Span | null => {
  const sentences = text.sentencesOf(turnIndexAt(text.turns, at));
  return sentences.find((sentence) => at < sentence.end) ?? sentences.at(-1) ?? null;
};

const stepSentence = (text: CursorText, from: Span, forward: boolean): Span => {
  let turn = turnIndexAt(text.turns, from.start);
  const here = text.sentencesOf(turn);
  const found = forward
    ? here.find((sentence) => sentence.start >= from.end)
    : here.findLast((sentence) => sentence.end <= from.start);
  if (found) return found;
  for (turn += forward ? 1 : -1; turn >= 0 && turn < text.turns.length; turn += forward ? 1 : -1) {
    const sentence = text.sentencesOf(turn).at(forward ? 0 : -1);
    if (sentence) return sentence;
  }
  return from;
};

const stepTurn = (text: CursorText, from: Span, forward: boolean): Span => {
  const turn = turnIndexAt(text.turns, from.start) + (forward ? 1 : -1);
  return text.sentencesOf(turn).at(0) ?? from;
};

/** The sentence from which the cursor starts when nothing is chosen. */
const startAt = (text: CursorText, at: number): CursorPassage | null => {
  const sentence = sentenceAt(text, at);
  return sentence && { anchor: sentence, focus: sentence };
};

/**
 * Moves the cursor by a sentence or a turn; with `extend` the passage grows or shrinks on the moving side and keeps whole
 * sentences. At the ends of the transcript it stays.
 * @param current null when nothing is chosen yet: the cursor appears at `at` first
 */
export const moveCursor = (
  text: CursorText,
  current: CursorPassage | null,
  move: { readonly unit: "sentence" | "turn"; readonly forward: boolean; readonly extend: boolean },
  at: number,
): CursorPassage | null => {
  if (!current) return startAt(text, at);
  const { anchor, focus } = current;
  const step = move.unit === "sentence" ? stepSentence : stepTurn;
  if (!move.extend) {
    const next = step(text, focus, move.forward);
    return { anchor: next, focus: next };
  }
  if (move.unit === "sentence") return { anchor, focus: stepSentence(text, focus, move.forward) };
  // By turn: first to the edge of the turn at hand, then to that of the next one.
  const here = text.sentencesOf(turnIndexAt(text.turns, focus.start)).at(move.forward ? -1 : 0);
  if (here && here.start !== focus.start) return { anchor, focus: here };
  const beyond = turnIndexAt(text.turns, focus.start) + (move.forward ? 1 : -1);
  return { anchor, focus: text.sentencesOf(beyond).at(move.forward ? -1 : 0) ?? focus };
};

/** The passage between the two ends of the cursor. */
export const spanOfCursor = ({ anchor, focus }: CursorPassage): Span => ({
  start: Math.min(anchor.start, focus.start),
  end: Math.max(anchor.end, focus.end),
});
