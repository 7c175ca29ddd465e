import { mapPosition } from "./map-position";
import { measureSteps } from "./measure-steps";
import { codePointOffset, indexText, sliceText } from "./offset";
import type { TextStep } from "./text-step";
import type { VersionTurn } from "./version-turn";

/** What a correction changed, counted. */
export type CorrectionSummary = {
  /** Places where words changed; a turn split or joined is not one of them. */
  readonly wordings: number;
  readonly turnsSplit: number;
  readonly turnsJoined: number;
  /** Turns that begin where they did and have another voice. */
  readonly speakers: number;
  /** Turns that begin where they did and have another time in the recording. */
  readonly times: number;
};

/** Counts what changed between a version and the next, for the people who look at its history. */
export const describeCorrection = (
  base: { readonly text: string; readonly turns: readonly VersionTurn[] },
  next: { readonly turns: readonly VersionTurn[] },
  steps: readonly TextStep[],
): CorrectionSummary => {
  const indexed = indexText(base.text);
  const map = measureSteps(steps);
  const nextAt = new Map(next.turns.map((turn) => [turn.start, turn]));
  const found = base.turns.map((turn) => ({
    turn,
    now:
      nextAt.get(turn.index === 0 ? 0 : mapPosition(map, turn.start - 1, "start") + 1) ??
      nextAt.get(mapPosition(map, turn.start, "end")),
  }));
  const kept = new Set(found.flatMap(({ now }) => (now ? [now.index] : [])));
  const isVoice = ({ turn, now }: (typeof found)[number]) =>
    now && (turn.role !== now.role || turn.intervieweeId !== now.intervieweeId || turn.speaker !== now.speaker);
  const isWording = ({ start, end, text }: TextStep) =>
    sliceText(indexed, codePointOffset(start), codePointOffset(end)).replace(/\s/g, "") !== text.replace(/\s/g, "");
  return {
    wordings: steps.filter(isWording).length,
    turnsSplit: next.turns.length - kept.size,
    turnsJoined: base.turns.length - kept.size,
    speakers: found.filter(isVoice).length,
    times: found.filter(({ turn, now }) => now && turn.startMs !== now.startMs).length,
  };
};
