import type { AskedState } from "../../domain/guide/asked-state";
import type { AskedEntry } from "../../schema/guide";

/** What is recorded for one person and one question; null is "nothing recorded". */
export type AskedMark = AskedState | null;

/** One mark that was set and is on its way. */
export interface AskedChange {
  readonly intervieweeId: string;
  readonly questionId: string;
  readonly state: AskedMark;
}

/** Name of a cell. */
export const askedCell = (intervieweeId: string, questionId: string): string => `${questionId} ${intervieweeId}`;

/** The marks by cell: what is stored, with what was set since on top. */
export const layOutAsked = (
  stored: readonly AskedEntry[],
  pending: ReadonlyMap<string, AskedChange>,
): ReadonlyMap<string, AskedMark> => {
  const marks = new Map<string, AskedMark>(
    stored.map((entry) => [askedCell(entry.intervieweeId, entry.questionId), entry.state]),
  );
  for (const [cell, change] of pending) marks.set(cell, change.state);
  return marks;
};

const order: readonly AskedMark[] = [null, "asked", "skipped", "declined", "notAsked"];

/** The mark that a press on a cell gives it: each in turn, then nothing again. */
export const nextMark = (mark: AskedMark): AskedMark => order[(order.indexOf(mark) + 1) % order.length] ?? null;
