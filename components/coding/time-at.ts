import type { Coding } from "./coding-context";
import { firstInSight } from "./first-in-sight";

/** The moment of the turn at hand: of the chosen passage, the focused coding, or what is in sight; of a turn before it where it has none. */
export const timeAt = ({ passage, focused, study }: Pick<Coding, "passage" | "focused" | "study">): number | null => {
  const at = passage.get()?.start ?? focused?.start ?? firstInSight();
  return study.texts.findLast(({ start, turn }) => start <= at && turn.startMs !== null)?.turn.startMs ?? null;
};
