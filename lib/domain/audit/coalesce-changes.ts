import type { UndoableChange } from "./undoable-step";

/**
 * The changes of one step with each object once: from the version before the first change of it to the one after the last,
 * at the place of the first. What ends as it began is left out.
 * @example coalesceChanges([{ kind: "coding", id, before: 1, after: 2 }, { kind: "coding", id, before: 2, after: 3 }])
 *   // [{ kind: "coding", id, before: 1, after: 3 }]
 */
export const coalesceChanges = (changes: readonly UndoableChange[]): readonly UndoableChange[] => {
  const once = new Map<string, UndoableChange>();
  for (const change of changes) {
    const key = `${change.kind} ${change.id}`;
    const known = once.get(key);
    once.set(key, known ? { ...known, after: change.after } : change);
  }
  return [...once.values()].filter((change) => change.before !== change.after);
};
