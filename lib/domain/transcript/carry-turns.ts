import { mapPosition } from "./map-position";
import { measureSteps } from "./measure-steps";
import type { TextStep } from "./text-step";
import type { CorrectedTurn, VersionTurn } from "./version-turn";

const asCorrected = ({ role, intervieweeId, speaker, startMs }: VersionTurn, start: number): CorrectedTurn => ({
  role,
  intervieweeId,
  speaker,
  startMs,
  start,
});

/** Line feeds of a step's text, as offsets in it. */
const lineFeedsOf = (text: string): number[] => [...text].flatMap((character, at) => (character === "\n" ? [at] : []));

/**
 * The turns of a corrected text when nothing is said of them: a turn begins where it began, as long as the line feed before
 * it is left. Where a step takes line feeds between turns away, those that it puts in stand for them in their order; a line
 * feed beyond that is a new line inside a turn, and turns without one are joined. What is left of a turn whose beginning
 * goes with all of the turns before it keeps its own speaker.
 * @param steps apart from each other, as `composeSteps` leaves them
 */
export const carryTurns = (turns: readonly VersionTurn[], steps: readonly TextStep[]): readonly CorrectedTurn[] => {
  const map = measureSteps(steps);
  const carried: CorrectedTurn[] = [];
  let next = 0;
  for (const turn of turns) {
    while (next < steps.length && (steps[next]?.end ?? 0) < turn.start) next += 1;
    const border = turn.start - 1;
    const step = steps[next];
    const span = map[next];
    const isTaken = step !== undefined && span !== undefined && step.start <= border && border < step.end;
    if (!isTaken) {
      carried.push(asCorrected(turn, turn.index === 0 ? 0 : mapPosition(map, border, "start") + 1));
      continue;
    }
    const bordersBefore = turns.filter((other) => other.start - 1 >= step.start && other.start < turn.start).length;
    const feed = lineFeedsOf(step.text)[bordersBefore];
    if (feed !== undefined) {
      carried.push(asCorrected(turn, span.start + span.shift + feed + 1));
      continue;
    }
    const before = turns[turn.index - 1];
    const isOnlyThisLeft =
      step.text === "" && step.end === turn.start && carried.at(-1)?.start === step.start + span.shift;
    if (before && isOnlyThisLeft) {
      const { start } = carried.pop() ?? { start: 0 };
      carried.push(asCorrected(turn, start));
    }
  }
  return carried;
};
