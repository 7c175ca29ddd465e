import type { Span } from "./span";

/** Turns that are drawn and skipped together, with the height that they are expected to have. */
export interface TurnSection {
  /** Index of the first turn and of the turn after the last. */
  readonly from: number;
  readonly to: number;
  /** Expected height in CSS pixels, for the browser to reserve while the section is out of sight. */
  readonly height: number;
}

const FEWEST = 16;
const MOST = 32;
/** Tall enough that a screen shows two sections at most. */
const TALL = 3000;
const CHARACTERS_PER_LINE = 68;
const LINE = 28;
const BETWEEN = 20;
const LOWEST = 40;

/** Expected number of lines of a turn at the reading width. */
export const estimateTurnLines = (turn: Span): number =>
  Math.max(1, Math.ceil((turn.end - turn.start) / CHARACTERS_PER_LINE));

const heightOf = (turn: Span): number => Math.max(LOWEST, estimateTurnLines(turn) * LINE) + BETWEEN;

/**
 * Divides the turns into sections of 16 to 32 (the last may be shorter): as many as fill about two screens.
 * Never one box per turn: 2,234 such boxes cost 10 ms on every frame.
 */
export const sectionTurns = (turns: readonly Span[]): readonly TurnSection[] => {
  const sections: TurnSection[] = [];
  let from = 0;
  let height = 0;
  for (const [index, turn] of turns.entries()) {
    height += heightOf(turn);
    const size = index + 1 - from;
    if (size === MOST || (size >= FEWEST && height >= TALL) || index === turns.length - 1) {
      sections.push({ from, to: index + 1, height });
      from = index + 1;
      height = 0;
    }
  }
  return sections;
};
