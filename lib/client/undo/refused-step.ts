import { type UndoLabel, undoLabels } from "../../domain/audit/undo-label";

const reasons = ["changedSince", "inUse", "goneSince", "erased", "notAllowed", "taken"] as const;

/** A step that could not be turned: which one, what it was, and why. */
export interface RefusedStep {
  readonly eventId: string;
  readonly label: UndoLabel;
  readonly reason: (typeof reasons)[number];
}

/**
 * Reads what the API says of a step that it refused to undo or redo (`current` of `undo_refused`).
 * @returns null when it is not said which step it was, so that nothing can be skipped
 */
export const readRefusedStep = (current: unknown): RefusedStep | null => {
  if (typeof current !== "object" || current === null) return null;
  const { eventId, step, reason } = current as Readonly<Record<string, unknown>>;
  const label = undoLabels.find((one) => one === step);
  const why = reasons.find((one) => one === reason);
  return typeof eventId === "string" && label && why ? { eventId, label, reason: why } : null;
};
