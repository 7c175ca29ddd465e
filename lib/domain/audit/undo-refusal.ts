import type { Refusal } from "../shared/refusal";
import type { UndoableChange } from "./undoable-step";

/**
 * Why an object cannot get its earlier state: somebody changed it since, something rests on what would go, what it names
 * is gone or taken, its kept state was erased, or the actor may no longer change it.
 */
export type UndoHindrance = "changedSince" | "inUse" | "goneSince" | "erased" | "notAllowed";

/** The refusal of a whole step because of one object, which it names. */
export const undoRefusal = (change: Pick<UndoableChange, "kind" | "id">, reason: UndoHindrance): Refusal => ({
  code: "undo_refused",
  current: { subjectKind: change.kind === "movedCoding" ? "coding" : change.kind, subjectId: change.id, reason },
});
